"""Checks catalog data of the Deutsche Verwaltungscloud.

`check` checks a document, `check_lines` a file of NDJSON of any size in parts, `ask` makes every other call of the facade with
typed requests and answers, and `call` is the facade itself: JSON and bytes in, JSON out. All of them may be called from any
thread; others run meanwhile.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, BinaryIO, Literal, Protocol, TypeVar

from . import answers, requests
from ._native import call

__all__ = ["Refused", "Report", "answers", "ask", "call", "check", "check_lines", "requests"]

Lang = Literal["de", "en"]
A = TypeVar("A", covariant=True)


class Refused(ValueError):
    """A request that was not answered. What is wrong with documents is never an error, but a finding."""

    def __init__(self, error: answers.Error) -> None:
        super().__init__(f"{error.pointer or '/'}: {error.message.en} ({error.code})")
        self.error = error


class Answer(Protocol[A]):
    """A class of `answers`."""

    def from_json(self, json: dict[str, Any], /) -> A: ...


def ask(answer: Answer[A], request: Mapping[str, Any], documents: Sequence[bytes] = ()) -> A:
    """Makes a call: `ask(answers.VersionAnswer, requests.VersionRequest(format=1, call="version"))`.

    Raises `Refused` if something is wrong with the request.
    """
    read = json.loads(call(json.dumps(request), documents))
    if "error" in read:
        raise Refused(answers.Error.from_json(read["error"]))
    return answer.from_json(read)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(answers.Report):
    """What came of a check, with the report for people."""

    text: str
    """The report in the language that was asked for; empty if none was."""

    def __str__(self) -> str:
        return self.text


def check(
    text: str | bytes,
    *,
    profile: str | Iterable[str] = (),
    lang: Lang | None = None,
    today: date | None = None,
    name: str | None = None,
    options: requests.CheckOptions | None = None,
) -> Report:
    """Checks a document in JSON, NDJSON or YAML.

    `profile` names one or more profiles; none stands for the default ones. `lang` is the language of `Report.text`. `today` is
    the day as of which is judged; without it, the one that the system's clock shows. `name` is the name of the document in
    findings. `options` holds everything else that can be chosen; the other arguments go before it.
    """
    document = requests.Document(index=0) if name is None else requests.Document(index=0, name=name)
    request = requests.CheckRequest(
        format=1,
        call="check",
        options=_options(options, profile, today),
        documents=[document],
        languages=[] if lang is None else [lang],
    )
    answer = ask(answers.CheckAnswer, request, [text.encode() if isinstance(text, str) else text])
    return _report(answer.result, answer.texts, lang)


def check_lines(
    file: BinaryIO,
    *,
    profile: str | Iterable[str] = (),
    lang: Lang | None = None,
    today: date | None = None,
    name: str = "document 0",
    options: requests.CheckOptions | None = None,
    block: int = 8 << 20,
) -> Iterator[Report]:
    """Checks a file of NDJSON in parts of about `block` bytes: a report for each, and last the one on the whole.

    No more than one part and the facts of all are held at a time. The arguments are those of `check`.
    """
    options = _options(options, profile, today)
    languages = [] if lang is None else [lang]
    facts = []
    for offset, line, part in _blocks(file, block):
        place = requests.PartDocument(index=0, name=name, offset=offset, line=line)
        request = requests.CheckPartRequest(
            format=1, call="check-part", options=options, documents=[place], languages=languages
        )
        answer = ask(answers.CheckPartAnswer, request, [part])
        facts.append(answer.result.facts.encode())
        yield _report(answer.result.report, answer.texts, lang)
    last = requests.FinishRequest(format=1, call="finish", options=options, languages=languages)
    whole = ask(answers.FinishAnswer, last, facts)
    yield _report(whole.result, whole.texts, lang)


def _blocks(file: BinaryIO, size: int) -> Iterator[tuple[int, int, bytes]]:
    """The lines of a file in blocks, at least one, with the byte and the line where each begins. A line is never cut."""
    offset, line = 0, 1
    block = file.read(size)
    while True:
        if block and not block.endswith(b"\n"):
            block += file.readline()
        yield offset, line, block
        offset += len(block)
        line += block.count(b"\n")
        if not (block := file.read(size)):
            return


def _options(
    options: requests.CheckOptions | None, profile: str | Iterable[str], today: date | None
) -> requests.CheckOptions:
    merged = requests.CheckOptions(today=date.today().isoformat()) if options is None else options.copy()
    if today is not None:
        merged["today"] = today.isoformat()
    if profiles := [profile] if isinstance(profile, str) else list(profile):
        merged["profiles"] = profiles
    return merged


def _report(run: answers.Run, texts: answers.Texts | None, lang: Lang | None) -> Report:
    [report] = run.reports
    text = getattr(texts, lang) if texts and lang else ""
    return Report(text=text, **{it.name: getattr(report, it.name) for it in fields(report)})
