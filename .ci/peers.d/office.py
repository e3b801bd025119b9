"""Holds ODT and ODS against the RELAX NG schemas of OASIS (ODF 1.3) and DOCX against the schemas of the Open XML SDK, as openxml-audit brings them.

office.py FILE...
"""
import pathlib
import sys
import zipfile

import openxml_audit
from lxml import etree

SCHEMAS = pathlib.Path(openxml_audit.__file__).parent / "odf/schemas/odf-1.3"
# ISO 29500-1 leaves these parts out freely (11.3.5, 14.2.7), and Word makes its own.
FREE = ("relationships/fontTable", "relationships/theme")


def rules(name):
    return etree.RelaxNG(file=str(SCHEMAS / f"OpenDocument-v1.3-{name}.rng"))


def open_document(file, whole, manifest):
    wrong = []
    with zipfile.ZipFile(file) as box:
        for name in box.namelist():
            if name.endswith(".xml"):
                schema = manifest if name.startswith("META-INF") else whole
                if not schema.validate(etree.fromstring(box.read(name))):
                    wrong.append(f"{name}: {schema.error_log.last_error.message}")
    return wrong


def word(file):
    found = openxml_audit.OpenXmlValidator(max_errors=0).validate(file)
    return [f"{error.path}: {error.description}" for error in found.errors if not any(part in error.description for part in FREE)]


def main():
    whole, manifest = rules("schema"), rules("manifest-schema")
    bad = 0
    for file in sys.argv[1:]:
        wrong = word(file) if file.endswith(".docx") else open_document(file, whole, manifest)
        bad += bool(wrong)
        for fault in wrong[:3]:
            print(f"  FAILED {file.split('/')[-1]}: {fault}")
    print(f"  {len(sys.argv) - 1} files, {bad} with faults")
    sys.exit(bool(bad or len(sys.argv) == 1))


main()
