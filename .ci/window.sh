# Drives a real window by keyboard on a display of its own, and photographs it. To be sourced, with set -euo pipefail.
#
#   display_start [1280x800]        a virtual display with a window manager
#   home_start                      an empty home folder, so that nobody's own files are touched
#   program_start COMMAND ARGS...   starts the program, waits for its window (WINDOW_TITLE, default Keukentafel)
#   key NAME...                     presses keys, such as Tab, Return, ctrl+k
#   type_text TEXT                  types it; text with accents goes through the clipboard
#   settle [SECONDS]                waits until the picture stands still
#   key_to_next NAME...             presses keys that lead to another screen, and waits until that is there
#   shot NAME                       settles, then writes $PICTURES/NAME.png
#   program_stop                    asks the window to close, and gives the exit code of the program
#   display_stop                    ends the display, for one of another size
#   all_stop                        ends everything that was started here, by its number; also done at exit
#
# Nothing here waits a fixed time: each step waits for something to be seen.

PICTURES=${PICTURES:-out}
WINDOW_TITLE=${WINDOW_TITLE:-Keukentafel}

window_room=        # everything temporary lies in here
window_frame=       # the memory of the display, as a file
window_program=     # process number of the program
window_started=()   # process numbers of what else runs

window_fail() {
  shot stuck >/dev/null 2>&1 || true
  echo "window: $*" >&2
  if [ -s "$window_room/program.log" ]; then
    echo "window: the program said:" >&2
    tail -n 30 "$window_room/program.log" >&2
  fi
  return 1
}

# Tries a command ten times a second until it succeeds.
wait_until() {
  local seconds=$1 tries
  shift
  for ((tries = seconds * 10; tries > 0; tries--)); do
    "$@" >/dev/null 2>&1 && return 0
    sleep 0.1
  done
  return 1
}

window_open_room() {
  [ -z "$window_room" ] || return 0
  window_room=$(mktemp -d -t keukentafel-window.XXXXXX)
  trap all_stop EXIT
  trap 'exit 130' INT TERM
}

display_start() {
  local size=${1:-1280x800}
  window_open_room
  mkdir "$window_room/display"
  exec {window_number}>"$window_room/number"
  Xvfb -displayfd "$window_number" -screen 0 "${size}x24" -fbdir "$window_room/display" -nolisten tcp -noreset -r -dpi 96 \
    >"$window_room/xvfb.log" 2>&1 &
  window_started+=($!)
  exec {window_number}>&-
  wait_until 20 test -s "$window_room/number" || { cat "$window_room/xvfb.log" >&2; window_fail "the virtual display did not start"; return 1; }
  DISPLAY=:$(tr -d '\n' <"$window_room/number")
  export DISPLAY
  unset WAYLAND_DISPLAY
  window_frame=$window_room/display/Xvfb_screen0
  window_manager_rules >"$window_room/openbox.xml"
  openbox --sm-disable --config-file "$window_room/openbox.xml" >"$window_room/openbox.log" 2>&1 &
  window_started+=($!)
  wait_until 20 xdotool get_num_desktops || { window_fail "the window manager did not start"; return 1; }
}

# The window fills the display without a frame, so that pictures show the program and nothing else.
window_manager_rules() {
  cat <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
  <applications><application type="normal"><decor>no</decor><maximized>yes</maximized></application></applications>
</openbox_config>
XML
}

home_start() {
  window_open_room
  export HOME=$window_room/home
  export XDG_DATA_HOME=$HOME/.local/share XDG_CONFIG_HOME=$HOME/.config XDG_CACHE_HOME=$HOME/.cache
  export XDG_RUNTIME_DIR=$HOME/run
  mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME"
  mkdir -m 700 "$XDG_RUNTIME_DIR"
  window_other_programs
}

# What is opened in another program of the computer is noted in $window_room/opened, so that none comes before the window.
window_other_programs() {
  mkdir "$window_room/programs"
  printf '#!/bin/sh\nprintf "%%s\\n" "$1" >>"%s"\n' "$window_room/opened" >"$window_room/programs/xdg-open"
  chmod +x "$window_room/programs/xdg-open"
  PATH=$window_room/programs:$PATH
}

program_start() {
  # Without a language and UTF-8 the toolkit complains and dead keys do not work.
  LANG=nl_NL.UTF-8 LC_ALL=C.UTF-8 "$@" >"$window_room/program.log" 2>&1 &
  window_program=$!
  wait_until 60 window_seen_or_gone || { window_fail "no window called $WINDOW_TITLE in 60 seconds"; return 1; }
  kill -0 "$window_program" 2>/dev/null || { window_fail "the program stopped before it showed a window"; return 1; }
  xdotool windowfocus --sync "$(window_id)" 2>/dev/null || true
  settle
}

window_id() { xdotool search --onlyvisible --name "$WINDOW_TITLE" 2>/dev/null | tail -n 1; }

window_seen_or_gone() { [ -n "$(window_id)" ] || ! kill -0 "$window_program"; }

key() {
  window_alive || return 1
  xdotool key --clearmodifiers "$@"
}

type_text() {
  window_alive || return 1
  if [[ $1 =~ ^[[:print:]]*$ ]] && LC_ALL=C window_is_ascii "$1"; then
    xdotool type --clearmodifiers --delay 12 -- "$1"
  else
    paste_text "$1"
  fi
}

window_is_ascii() { [ -z "${1//[ -~]/}" ]; }

# xdotool loses letters outside ASCII, so these go through the clipboard. xclip stays behind to
# serve it; it leaves by itself when the display stops.
paste_text() {
  printf '%s' "$1" | xclip -selection clipboard -in >/dev/null 2>&1
  xdotool key --clearmodifiers ctrl+v
}

window_alive() {
  kill -0 "$window_program" 2>/dev/null || window_fail "the program is not running any more"
}

# Two pictures in a row count as the same when they differ less than a blinking cursor does.
settle() {
  local seconds=${1:-10} still=0 tries different
  cp "$window_frame" "$window_room/before"
  for ((tries = seconds * 8; tries > 0; tries--)); do
    sleep 0.12
    cp "$window_frame" "$window_room/after"
    different=$({ cmp -l "$window_room/before" "$window_room/after" || true; } | wc -l)
    mv "$window_room/after" "$window_room/before"
    if [ "$different" -lt 300 ]; then still=$((still + 1)); else still=0; fi
    [ "$still" -lt 3 ] || return 0
  done
  echo "window: the picture still moves after $seconds seconds" >&2
}

# light_at X Y: something light is drawn there. What lies under a panel is dark.
light_at() {
  [ "$(convert "xwd:$window_frame" -crop "1x1+$1+$2" -format '%[fx:intensity>0.85]' info:)" = 1 ]
}

# Another screen differs in much more than a button that says to wait.
key_to_next() {
  cp "$window_frame" "$window_room/here"
  key "$@"
  wait_until 30 window_elsewhere || { window_fail "no other screen came after $*"; return 1; }
  settle
}

window_elsewhere() { [ "$({ cmp -l "$window_room/here" "$window_frame" || true; } | wc -l)" -gt 30000 ]; }

shot() {
  mkdir -p "$PICTURES"
  settle
  window_alive || return 1
  import -window root -silent "$PICTURES/$1.png"
  # A screen of one colour means that nothing was drawn.
  [ "$(identify -format %k "$PICTURES/$1.png")" -ge 8 ] || window_fail "the picture $1 is empty"
}

program_stop() {
  local code=0
  xdotool key --clearmodifiers alt+F4
  wait_until 20 window_gone || kill "$window_program" 2>/dev/null || true
  wait_until 20 window_gone || { kill -KILL "$window_program" 2>/dev/null; window_fail "the program did not end when it was asked to"; return 1; }
  wait "$window_program" || code=$?
  window_program=
  return $code
}

window_gone() { ! kill -0 "$window_program"; }

display_stop() {
  local number
  for number in "${window_started[@]}"; do
    kill "$number" 2>/dev/null || true
    wait "$number" 2>/dev/null || true
  done
  window_started=()
  rm -rf "$window_room/display" "$window_room/number"
}

all_stop() {
  local number
  [ -z "$window_program" ] || kill "$window_program" 2>/dev/null || true
  for number in "${window_started[@]}"; do
    kill "$number" 2>/dev/null || true
  done
  wait 2>/dev/null || true
  [ -z "$window_room" ] || rm -rf "$window_room"
  window_room='' window_program='' window_started=()
}
