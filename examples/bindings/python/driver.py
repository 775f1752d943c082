"""Answers each call in a folder and writes the answers: `driver.py CALLS_FOLDER OUT_FOLDER`."""

import pathlib
import sys

import dvs

calls, out = map(pathlib.Path, sys.argv[1:])
out.mkdir(parents=True, exist_ok=True)
for folder in sorted(path for path in calls.iterdir() if path.is_dir()):
    # doc-10 comes after doc-9.
    documents = sorted(folder.glob("doc-*"), key=lambda path: int(path.name.removeprefix("doc-")))
    request = (folder / "request.json").read_bytes().decode()
    answer = dvs.call(request, [path.read_bytes() for path in documents])
    (out / f"{folder.name}.json").write_bytes(answer.encode())
