# Steps that the smoke test and the journey share. To be sourced after window.sh.

PASSPHRASE='correct paard batterij nietje kaneel'

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

# prepare_others: Joost and the municipality, their cards, the mailbox, and the invented families for Marieke.
prepare_others() {
  local who
  for who in marieke joost gemeente; do
    ACTOR=$who
    case $who in
      joost) ctl init --name "Joost Brandsma" --house "Het Kompas" --role partner --code-file "$window_room/code-$who" ;;
      gemeente) ctl init --name "Team Jeugd" --house "Gemeente Vechtstede" --role municipality --code-file "$window_room/code-$who" ;;
    esac
    ctl mailbox set "$MAILBOX"
    ctl card show --out "$window_room/$who.ktk"
  done
  ACTOR=marieke
  ctl demo --families 12 --seed 3
  ctl card add "$window_room/joost.ktk" --family "De Wit" --as school
  ctl card add "$window_room/gemeente.ktk" --family "De Wit" --as gemeente
  ctl card verify "Joost Brandsma" --how phone
  ctl card verify "Team Jeugd" --how phone
  for ACTOR in joost gemeente; do
    ctl card add "$window_room/marieke.ktk"
    ctl card verify "Marieke Bos" --how phone
  done
} >"$window_room/prepared.log" 2> >(grep -v '^Deze map lijkt' >&2) # the mailbox of the journey is a folder here

# share_now PICTURE: from the choice of the recipient to the button; when an answer is missing, once more and on
# purpose, after a picture of the refusal.
share_now() {
  tabs 4
  key_to_next Return
  shot "$1"
  if grep -q refused <<<"$1"; then
    tabs 4
    key_to_next Return
  fi
}

# bring_in TEXT: Joost writes his words at the slice that is open.
bring_in() {
  key Return # the button that has the focus leads to the form
  settle
  tabs 1
  type_text "$1"
  tabs 1
  key Return
  settle
}

# take_over_in_part WORDS REASON: of the first new contribution.
take_over_in_part() {
  tabs 14
  key Return
  settle
  key ctrl+a
  type_text "$1"
  key Tab
  type_text "$2"
  tabs 2
  key Return
  settle
}

# go_to_matrix: to the matrix of consents of the family that is open. Before it stand the rail, the head (with
# something to undo), the tabs, the explanation and two choices.
go_to_matrix() {
  key_to_next alt+5
  tabs 17
}

# send_post: brings the mailbox up to date, and waits until something of ours lies in it.
send_post() {
  mailbox_before=$(mailbox_size)
  key ctrl+r
  wait_until 30 mailbox_grew || { window_fail "nothing was put in the mailbox"; return 1; }
  settle
}

mailbox_size() { find "$MAILBOX" -type f | wc -l; }

mailbox_grew() { [ "$(mailbox_size)" -gt "$mailbox_before" ]; }
