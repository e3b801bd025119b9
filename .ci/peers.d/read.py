"""Holds every JSON file against its published schema, and reads every calendar and every list of contacts with another library.

read.py SCHEMAS PAPERS
"""
import json
import pathlib
import sys

import icalendar
import jsonschema
import vobject


def against_schema(schemas, file):
    value = json.loads(file.read_text())
    schema = schemas / f"{value['format'].removeprefix('keukentafel-')}-v{value['formatVersion']}.schema.json"
    kind = jsonschema.Draft202012Validator
    rules = json.loads(schema.read_text())
    kind.check_schema(rules)
    return [f"{error.json_path}: {error.validator}" for error in kind(rules, format_checker=kind.FORMAT_CHECKER).iter_errors(value)]


def calendar(file):
    read = icalendar.Calendar.from_ical(file.read_bytes())
    wrong = [f"{part.name}: {part.errors}" for part in read.walk() if part.errors]
    for event in read.walk("VEVENT"):
        wrong += [f"no {name}" for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY") if name not in event]
    return wrong, len(read.walk("VEVENT"))


def contacts(file):
    cards, wrong = 0, []
    for card in vobject.readComponents(file.read_bytes().decode()):
        cards += 1
        try:
            card.validate(raiseException=True)
        except vobject.base.ValidateError as error:
            wrong.append(str(error))
        if not any(line in card.contents for line in ("tel", "email")):
            wrong.append("neither a telephone nor an address")
    return wrong or ([] if cards else ["no contact"]), cards


def main():
    schemas, papers = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    bad = 0
    plans = [file for file in sorted(papers.glob("*.json")) if not file.name.endswith(".fhir.json")]
    for file in plans:
        for error in against_schema(schemas, file):
            bad += 1
            print(f"  FAILED {file.name}: {error}")
    said = [f"{len(plans)} JSON files"]
    for ending, read, what in (("ics", calendar, "calendars"), ("vcf", contacts, "lists of contacts")):
        files, entries = sorted(papers.glob("*." + ending)), 0
        for file in files:
            wrong, found = read(file)
            entries += found
            for error in wrong:
                bad += 1
                print(f"  FAILED {file.name}: {error}")
        said.append(f"{len(files)} {what} with {entries} entries")
    print(f"  {', '.join(said)}, {bad} faults")
    sys.exit(bool(bad))


main()
