// Package kit holds the widgets, the layouts and the looks of every screen.
//
// It is not a place for knowledge: no widget knows what a family, a plan or a
// consent is, and none does anything by itself. It tells through its callback
// fields (OnTapped, OnChanged, OnChosen); the screen decides.
//
// It promises: everything works by keyboard and shows where the focus is; no
// meaning by colour alone; text from 100 to 200 percent, in a light and in a
// high-contrast palette with at least the contrast of WCAG AA; nothing that was
// typed is cut.
//
// # Layouts (they know that text wraps; use these, not Fyne's boxes)
//
//	Down(gap, o...)            under each other
//	Across(gap, o...)          beside each other; Grow(o), Fill(o) or Space() takes what is left; AtTop(o)
//	Wrap(gap, o...)            beside each other, going on under it
//	Aside(narrow, gap, o, buttons)    buttons at the right, under it when it would be narrower
//	Columns(Grid{2, 260, 20}, o...)   equal columns, fewer when narrow
//	Inset(room, o) InsetBy(Edges{...}, o) Layers(back, o) AtMost(width, o) AtLeast(size, o)
//	Backdrop(o) Card(o...) Section(title, action, o...) SectionHeading(title, action) PartHeading(title, action) Line()
//	NewPage(PageHead{...}, o...)      head and scrolling body; FixedPage when the body fills it
//	NewLong(name, count, part)        many parts of any height, made when they come near; Measure, Bring(i)
//	NewSheets(name, sizes)            sheets of paper, of which pictures are asked for (Wanted, Put) when they come near
//	Sheet(o...) inside a tab   NewScroll(o)  NewSplit(name, label, width, list, detail)  Frame(rail, body)  Large(1.3, o)
//
// # To read
//
//	Body Strong Muted Caption Heading Title (s) *Text     one line, with ellipsis; NewText(s, Style)
//	Prose Note Quote (s) *Paragraph                       wraps; NewParagraph(s, Style); NewRuns(Run{s, Style}...)
//	NewDiff(l, DiffPart{"twee", DiffGone}, ...)           wraps, and shows which words went and came
//	NewChip(text, tone) Chips(Label...) NewAvatar(Initials(name), tone) BesideAvatar(gap, o) NewIcon(name, color)
//	Notice(tone, text, buttons...) EmptyState(icon, title, text, buttons...)
//	TroublePanel(l, Trouble, retry)  NewBar() NewProgress(l, what, onCancel)
//	NewCells(CellSize{8, 18, 3}, NewStamps()) with Set(marks, chosen)  NewMark(MarkYes, 20)
//	NewImage(label, data, size) for a logo
//	NewMeter() with Set(share, tone, text, advice)  NewSquares(label, side, quiet, dark)
//
// # To press
//
//	Primary Secondary Quiet Danger (text, icon, f) *Button; IconButton(icon, name, f); .IconLast()
//	NewRow(RowData, f)   NewRows(length, row) with OnChosen, StaysChosen()
//	NewTabs(Tab{Label, Badge, Content}...)  NewRail(Brand, items, foot) with OnChosen
//	NewStepper(l, labels, f)   NewDots(l, []Dot{Name, Under, Done}, f) for many steps
//
// # To fill in (all have SetX without telling, and OnChanged)
//
//	NewField(label, hint, input) with SetError(text)
//	NewEntry(placeholder) NewPassword NewSearch    NewArea(l, rows, placeholder)
//	NewSelect(placeholder, []Option) NewCombobox(l, placeholder, []Option) NewChoice(Option...)
//	NewCards(Grid{3, 250, 10}, CardOption{ID, Icon, Title, Text}...)   a choice of a few, each with a line
//	NewCheck(text, f)  NewDateField(l, today)  NewScale(low, high)
//
// # Over the window
//
//	Ask(canvas, l, Question, yes)  AskForm(canvas, l, Form)  ShowTrouble(canvas, l, Trouble)
//	NewPanel(title, body, buttons...).Show(canvas), .Filling() with a body that scrolls itself   NewToasts() with Say(Toast)  NewHints() names icon buttons, last in Layers
//
// # For the shell
//
//	NewTheme(Look{HighContrast, Zoom})   UseLanguage(l)   OnCopied(f)   Drawing(icon, color)
package kit
