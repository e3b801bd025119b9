"""Watches the memory of a virtual display and says when it changes.

  watch.py FRAME start COMMAND...     milliseconds until the window is painted
  watch.py FRAME key NAME COUNT       milliseconds from a key until something is painted, one a line
  watch.py FRAME scroll SECONDS       how many pictures a second are painted while the wheel turns
"""
import mmap
import os
import subprocess
import sys
import time
import zlib

class Frame:
    def __init__(self, path):
        self.file = open(path, "rb")
        self.memory = mmap.mmap(self.file.fileno(), 0, access=mmap.ACCESS_READ)

    def seen(self):
        """A number that stands for the picture."""
        return zlib.adler32(memoryview(self.memory))

    def changed(self, before, seconds):
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            now = self.seen()
            if now != before:
                return now
        return before

    def still(self):
        last, since = self.seen(), time.perf_counter()
        while time.perf_counter() - since < 0.7:
            now = self.seen()
            if now != last:
                last, since = now, time.perf_counter()
            time.sleep(0.01)
        return last

def start(frame, command):
    before = frame.still()
    begin = time.perf_counter()
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    shown = frame.changed(before, 30)
    while frame.changed(shown, 0.001) == shown and time.perf_counter() - begin < 0.2:
        pass
    print(f"{(time.perf_counter() - begin) * 1000:.0f} {program.pid}")

def keys(frame, name, count):
    for _ in range(count):
        before = frame.still()
        begin = time.perf_counter()
        subprocess.Popen(["xdotool", "key", name])
        if frame.changed(before, 3) != before:
            print(f"{(time.perf_counter() - begin) * 1000:.0f}")

def scroll(frame, seconds):
    wheel = subprocess.Popen(["xdotool", "click", "--repeat", str(int(seconds * 60)), "--delay", "16", "5"])
    pictures, last = 0, frame.seen()
    begin = time.perf_counter()
    while wheel.poll() is None:
        now = frame.seen()
        if now != last:
            pictures, last = pictures + 1, now
    took = time.perf_counter() - begin
    print(f"{pictures / took:.0f}")

def main(path, what, *rest):
    frame = Frame(path)
    if what == "start":
        start(frame, rest)
    elif what == "key":
        keys(frame, rest[0], int(rest[1]))
    else:
        scroll(frame, float(rest[0]))

if __name__ == "__main__":
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    main(*sys.argv[1:])
