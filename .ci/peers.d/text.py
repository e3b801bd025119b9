"""Looks whether a PDF holds every word of a page of the web about the same plan, and in the same order.

text.py tags PAGE PDF      in the order of the tags, as a screen reader says them: every word, in order
text.py sight PAGE PDF     in the order in which they stand on the paper: no word less, and nearly all in order
text.py sheets BOOK PDF    no word of the cells of an ODS or CSV less

Several pairs may follow. Drawings are left out, for their words stand where there is room, and so are lists of contents and
the lines to sign on, which every form labels in its own way.
"""
import collections
import difflib
import re
import subprocess
import sys
import zipfile

from lxml import etree, html

IN_ORDER = {"tags": 0.99, "sight": 0.97, "sheets": 0}
WITHOUT = "style script svg details nav header footer"
DRAWINGS = "picture skip sign"
ONLY_ON_THE_PAGE = ("Wie mag wat weten", "Who may know what")  # the last part of the own copy


def words(text):
    return re.findall(r"\w+", re.sub(r"[\u00ad\u200b]\s*", "", text))


def of_page(file):
    body = html.parse(file, html.HTMLParser(encoding="utf-8")).getroot().find("body")
    last = [h for h in body.iter("h2") if h.text_content().strip().startswith(ONLY_ON_THE_PAGE)]
    for part in last:
        for after in part.xpath("following::*"):
            after.text = after.tail = None
        part.text = part.tail = None
    for part in list(body.iter()):
        if part.tag in WITHOUT.split() or part.get("class") in DRAWINGS.split():
            part.drop_tree()
    return words(" ".join(body.itertext()))


def of_book(file):
    if file.endswith(".csv"):
        return words(open(file, encoding="utf-8-sig").read())
    with zipfile.ZipFile(file) as book:
        return words(" ".join(etree.fromstring(book.read("content.xml")).itertext()))


def by_tags(file):
    tree = subprocess.run(["pdfinfo", "-struct-text", file], capture_output=True, text=True, check=True).stdout
    said, left_out = [], None
    for line in tree.splitlines():
        deep = len(line) - len(line.lstrip())
        if left_out is not None and deep > left_out and line.strip():
            continue
        left_out = None
        text = re.fullmatch(r'\s*"(.*)"\s*', line)
        if text:
            said.append(text[1])
        elif line.strip().split(" ")[0].rstrip(":") in ("Figure", "TOC"):
            left_out = deep
    return words(" ".join(said))


def by_sight(file):
    return words(subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout)


def joined(found, wanted):
    """The words found, those whole again that poppler leaves cut at the end of a line."""
    missed, whole = collections.Counter(wanted) - collections.Counter(found), []
    for word in found:
        if whole and missed[whole[-1] + word] > 0:
            whole[-1] += word
            missed[whole[-1]] -= 1
        else:
            whole.append(word)
    return whole


def in_order(wanted, found):
    blocks = difflib.SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(1, len(wanted))


def faults(how, wanted, found):
    """What is wrong, in words; and the part that stands in order."""
    if not wanted:
        return ["no words to look for"], 0
    found = joined(found, wanted)
    lost = collections.Counter(wanted) - collections.Counter(found)
    wrong = [f"lost: {' '.join(list(lost.elements())[:12])} ({lost.total()})"] if lost else []
    order = 1 if how == "sheets" else in_order(wanted, found)
    if order < IN_ORDER[how]:
        wrong.append(f"in order: {order:.1%}")
    return wrong, order


def main():
    how, files = sys.argv[1], sys.argv[2:]
    read = {"tags": by_tags}.get(how, by_sight)
    bad, looked, lowest = 0, 0, 1
    for page, pdf in zip(files[::2], files[1::2], strict=True):
        wanted = of_book(page) if how == "sheets" else of_page(page)
        wrong, order = faults(how, wanted, read(pdf))
        bad, looked, lowest = bad + bool(wrong), looked + len(wanted), min(lowest, order)
        for fault in wrong:
            print(f"  FAILED {pdf.split('/')[-1]}: {fault}")
    print(f"  {len(files) // 2} files, {looked} words, {bad} files with faults" + ("" if how == "sheets" else f"; least in order {lowest:.1%}"))
    sys.exit(bool(bad or not files))


main()
