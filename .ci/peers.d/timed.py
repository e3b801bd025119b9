"""Runs a command some times and prints the shortest and the middle time and the largest memory of one process.

timed.py TIMES WHAT -- COMMAND...
"""
import os
import resource
import statistics
import subprocess
import sys
import time


def main():
    times, what, command = int(sys.argv[1]), sys.argv[2], sys.argv[4:]
    seconds = []
    for _ in range(times):
        begin = time.monotonic()
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
        seconds.append(time.monotonic() - begin)
        if done.returncode != 0:
            sys.exit(f"  {what}: {done.stderr.decode(errors='replace').strip()[-300:]}")
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    size = os.path.getsize(os.environ["WRITTEN"]) / 1024 if os.environ.get("WRITTEN") else 0
    print(f"  {what:<46} {min(seconds):7.2f} s shortest {statistics.median(seconds):7.2f} s middle {memory:6.0f} MB {size:7.0f} KB")


main()
