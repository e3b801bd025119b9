# Steps that the smoke test and the journey share. To be sourced after window.sh.

PASSPHRASE='correct paard batterij nietje kaneel'

# speak LANGUAGE: the keys and words that are other ones in another language.
speak() {
  LANGUAGE_CHOSEN=$1
  case $1 in
    nl) YES=j YES_IF=m NO=n IN_PART=d RIGHTS="Uw rechten" AGREEMENTS="Afspraken van de" ;;
    en) YES=y YES_IF=i NO=n IN_PART=p RIGHTS="Your rights" AGREEMENTS="Agreements of the" ;;
  esac
}
speak nl

# choose_language: at the first start, where the last button is the other language.
choose_language() {
  [ "$LANGUAGE_CHOSEN" != nl ] || return 0
  key shift+Tab
  settle
  key_to_next Return
}

# station NAME: a picture with the next number.
stations=0
station() {
  stations=$((stations + 1))
  shot "$(printf '%02d-%s' "$stations" "$1")"
}

tabs() { local n; for ((n = 0; n < $1; n++)); do key Tab; done; settle; }

# hold KEY NAME...: keys while another stays down, as a hand does it.
hold() {
  local down=$1
  shift
  window_alive || return 1
  xdotool keydown "$down"
  xdotool key "$@"
  xdotool keyup "$down"
  settle
}

# find_and_go WORDS: the finder, and the first thing it found.
find_and_go() { key_to_next ctrl+k; type_text "$1"; settle; key_to_next Return; }
open_family() { find_and_go "wit vechtstede"; }

# next_question PICTURE and next_step PICTURE: at the table.
next_question() { key_to_next Next; station "$1"; }
next_step() { key_to_next ctrl+Right; station "$1"; }

# to_goals: from the tab of the plan, over the field for a new goal, back to the grip of the first of four goals, each of
# which has four parts.
to_goals() {
  local n
  tabs 3
  key Return
  settle
  for ((n = 0; n < 16; n++)); do key shift+Tab; done
  settle
}

# change_first_goal WORDS: adds them to the first goal.
change_first_goal() {
  key_to_next alt+3
  to_goals
  tabs 1
  key F2
  settle
  type_text "$1"
  settle
  key Return
  settle
}

# choose_recipient NAME: of what is disclosed.
choose_recipient() {
  key_to_next alt+8
  tabs 1
  key Down
  settle
  type_text "$1"
  key Return
  nothing_over_it
}

# nothing_over_it: waits until no panel lies over the page, such as one that asks for patience.
nothing_over_it() {
  settle
  wait_until 60 light_at 400 12 || { window_fail "a panel stays over the page"; return 1; }
  settle
}

# code_in_sight: whether the squares of the recovery code are there, in a window of 1280x800.
code_in_sight() { ! light_at 480 322; }

# first_run NAME PICTURE: passphrase, recovery code typed back, and who works here.
first_run() {
  type_text "$PASSPHRASE"; key Tab; type_text "$PASSPHRASE"; key_to_next Return
  wait_until 20 code_in_sight || true # making the keys takes long on a busy machine
  settle
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
ctl() { bin/keukentafelctl --lang "$LANGUAGE_CHOSEN" --vault "$window_room/$ACTOR" --passphrase-file "$window_room/passphrase" "$@"; }

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
    ctl look set --language "$LANGUAGE_CHOSEN"
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
} >"$window_room/prepared.log" 2> >(grep -vE '^(Deze map lijkt|This folder seems)' >&2) # the mailbox of the journey is a folder here

# share_now PICTURE: from the choice of the recipient to the button; when an answer is missing, once more and on
# purpose, after a picture of the refusal.
share_now() {
  tabs 5
  key_to_next Return
  station "$1"
  if grep -q refused <<<"$1"; then
    tabs 3 # the focus stayed at what it is for
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

# take_over_in_part REASON PICTURE: the second sentence of the new contribution.
take_over_in_part() {
  key "alt+$IN_PART"
  settle
  tabs 2
  key space # takes the first sentence out
  settle
  tabs 3 # the second sentence, the words
  type_text "$1"
  station "$2"
  key ctrl+Return
  settle
}

# go_to_matrix: to the matrix of consents of the family that is open. Before it stand the explanation and two choices.
go_to_matrix() {
  key_to_next alt+5
  tabs 4
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
