# Steps that the smoke test and the journey share. To be sourced after window.sh.

PASSPHRASE='correct paard batterij nietje'

# first_run NAME PICTURE: passphrase, recovery code typed back, and who works here.
first_run() {
  type_text "$PASSPHRASE"; key Tab; type_text "$PASSPHRASE"; key_to_next Return
  shot_if_asked "$2-code"
  key Tab; key Return # copies the code, as somebody with a password manager would
  settle
  RECOVERY_CODE=$(timeout 5 xclip -selection clipboard -out)
  key shift+Tab; key_to_next Return
  type_text "$RECOVERY_CODE"
  shot_if_asked "$2-typed-back"
  key_to_next Return
  type_text "$1"
  shot_if_asked "$2-who"
  key_to_next Return
}

unlock() {
  type_text "$PASSPHRASE"
  key_to_next Return
}

# shot_if_asked NAME: a name that begins with - is no name.
shot_if_asked() { case $1 in -*) ;; *) shot "$1" ;; esac; }

# ctl ARGS: the program without a window, on the vault of $ACTOR.
ctl() { bin/keukentafelctl --vault "$window_room/$ACTOR" --passphrase-file "$window_room/passphrase" "$@"; }

start_as() {
  ACTOR=$1
  printf '%s\n' "$PASSPHRASE" >"$window_room/passphrase"
  program_start bin/keukentafel --vault "$window_room/$ACTOR"
}

# The power fails: nothing gets a chance to store anything.
program_kill() {
  kill -9 "$window_program"
  wait "$window_program" 2>/dev/null || true
  window_program=
}
