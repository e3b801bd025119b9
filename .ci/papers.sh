# Steps of the journey with papers and files. To be sourced after steps.sh.

# save_as FILE: in the panel that asks where, and waits until the file is there and the page says so.
save_as() {
  key ctrl+a
  type_text "$1"
  settle
  key Return
  wait_until 60 test -s "$1" || { window_fail "$(basename "$1") was not written"; return 1; }
  wait_until 60 good_news || { window_fail "nobody said that $(basename "$1") was saved"; return 1; }
  settle
}

# good_news: there is a notice in green, and nothing lies over it.
good_news() {
  [ "$(convert "xwd:$window_frame" -crop 920x610+330+170 -fill black +opaque '#DFEFE3' -fill white -opaque '#DFEFE3' \
    -format '%[fx:mean*w*h>3000]' info:)" = 1 ]
}

# open_file FILE: in the panel that asks which.
open_file() {
  key ctrl+a
  type_text "$1"
  settle
  key_to_next Return
}

# pages_of FILE.pdf: a picture of each page beside it.
pages_of() {
  rm -f "${1%.pdf}"-[0-9]*.png
  pdftoppm -png -r 60 "$1" "${1%.pdf}"
}

# to_the_family: on the tab of disclosures, to the cards of what the family gets.
to_the_family() {
  key alt+8
  nothing_over_it
  tabs 3 # for whom, which version, what for
}

# another_form PICTURE DOWN...: from the cards to the other forms, and one of these.
another_form() {
  tabs 1
  key_to_next Return
  station "$1"
  shift
  [ $# = 0 ] || key "$@"
  settle
  key Return
  nothing_over_it
}

# make_it FILE: from the cards, past the other forms and the language, to the button that makes it.
make_it() {
  tabs 3
  key_to_next Return
  save_as "$1"
}

# look_at_it: from the cards to the preview, which is nearly as wide as the window.
look_at_it() {
  tabs 4
  key_to_next Return
  wait_until 60 light_at 70 400 || { window_fail "no preview came"; return 1; }
  page_drawn
}

# page_drawn: waits until there is something on the paper in the preview.
page_drawn() { wait_until 60 ink_in_preview || { window_fail "the paper stays empty"; return 1; }; settle; }

ink_in_preview() { [ "$(convert "xwd:$window_frame" -crop 600x500+330+170 -format %k info:)" -ge 16 ]; }

# draw_logo FILE: the logo of a municipality that does not exist.
draw_logo() {
  convert -size 520x180 xc:white -fill '#1f6f63' -draw 'circle 90,90 90,20' -fill white -draw 'polygon 50,110 90,50 130,110' \
    -fill '#1f4f4a' -pointsize 52 -annotate +190+108 'Vechtstede' "$1"
}

# to_logo: in the settings, past the rail, language, size and contrast, and who works here.
to_logo() { tabs 16; }
