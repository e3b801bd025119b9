package kit

// IconName is the name of one of our own drawings in assets/icons.
type IconName string

// The drawings.
const (
	IconNone      IconName = ""
	IconToday     IconName = "today"
	IconFamily    IconName = "family"
	IconPartners  IconName = "partners"
	IconInbox     IconName = "inbox"
	IconInsight   IconName = "insight"
	IconSettings  IconName = "settings"
	IconLock      IconName = "lock"
	IconUnlock    IconName = "unlock"
	IconTable     IconName = "table"
	IconPlus      IconName = "plus"
	IconMinus     IconName = "minus"
	IconSearch    IconName = "search"
	IconPrint     IconName = "print"
	IconSend      IconName = "send"
	IconCheck     IconName = "check"
	IconCross     IconName = "cross"
	IconClock     IconName = "clock"
	IconWarning   IconName = "warning"
	IconInfo      IconName = "info"
	IconDot       IconName = "dot"
	IconCalendar  IconName = "calendar"
	IconPen       IconName = "pen"
	IconEye       IconName = "eye"
	IconEyeOff    IconName = "eye-off"
	IconLeft      IconName = "left"
	IconRight     IconName = "right"
	IconUp        IconName = "up"
	IconDown      IconName = "down"
	IconFirst     IconName = "first"
	IconLast      IconName = "last"
	IconBack      IconName = "back"
	IconPerson    IconName = "person"
	IconHome      IconName = "home"
	IconSchool    IconName = "school"
	IconHeart     IconName = "heart"
	IconTarget    IconName = "target"
	IconShare     IconName = "share"
	IconDownload  IconName = "download"
	IconUpload    IconName = "upload"
	IconTrash     IconName = "trash"
	IconUndo      IconName = "undo"
	IconRedo      IconName = "redo"
	IconDocument  IconName = "document"
	IconKey       IconName = "key"
	IconSync      IconName = "sync"
	IconSpeech    IconName = "speech"
	IconStar      IconName = "star"
	IconMore      IconName = "more"
	IconMenu      IconName = "menu"
	IconHistory   IconName = "history"
	IconShield    IconName = "shield"
	IconHandover  IconName = "handover"
	IconMail      IconName = "mail"
	IconFolder    IconName = "folder"
	IconCopy      IconName = "copy"
	IconFilter    IconName = "filter"
	IconQuestion  IconName = "question"
	IconMunicipal IconName = "municipality"
	IconCircle    IconName = "circle"
	IconRadio     IconName = "radio"
	IconGrip      IconName = "grip"
)

// IconNames are all drawings there are.
func IconNames() []IconName {
	return []IconName{
		IconToday, IconFamily, IconPartners, IconInbox, IconInsight,
		IconSettings, IconLock, IconUnlock, IconTable, IconPlus,
		IconMinus, IconSearch, IconPrint, IconSend, IconCheck,
		IconCross, IconClock, IconWarning, IconInfo, IconDot,
		IconCalendar, IconPen, IconEye, IconEyeOff, IconLeft,
		IconRight, IconUp, IconDown, IconFirst, IconLast,
		IconBack, IconPerson, IconHome, IconSchool, IconHeart,
		IconTarget, IconShare, IconDownload, IconUpload, IconTrash,
		IconUndo, IconRedo, IconDocument, IconKey, IconSync, IconSpeech,
		IconStar, IconMore, IconMenu, IconHistory, IconShield,
		IconHandover, IconMail, IconFolder, IconCopy, IconFilter,
		IconQuestion, IconMunicipal, IconCircle, IconRadio, IconGrip,
	}
}
