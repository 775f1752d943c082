"""What somebody would miss in Python. What the crate finds is tested there."""

import io
import json
import os
import pathlib
import sys
import threading
from datetime import date

import pytest

import dvs
from dvs import answers, requests

DATA = pathlib.Path(__file__).parents[4] / "examples" / "data"
DAY = date(2026, 11, 25)


def test_a_check_is_typed() -> None:
    report = dvs.check((DATA / "broken.json").read_bytes(), lang="de", today=DAY, name="broken.json")
    assert report.verdict == "failed"
    assert report.counts.errors == sum(it.severity == "error" for it in report.findings) > 0
    first = report.findings[0]
    assert isinstance(first, answers.Finding)
    assert first.input == "broken.json"
    assert first.span is not None and first.span.line >= 1
    assert first.message.de and first.message.en and first.message.de != first.message.en
    assert first.code in str(report)
    assert "Fehler" in report.text


def test_a_text_and_its_bytes_are_the_same() -> None:
    text = (DATA / "broken.json").read_text("utf-8")
    assert dvs.check(text, today=DAY) == dvs.check(text.encode(), today=DAY)
    assert dvs.check(text, today=DAY).text == ""


def test_profiles_and_options_are_heeded() -> None:
    text = (DATA / "catalog.json").read_bytes()
    by_default = dvs.check(text, today=DAY)
    others = by_default.profiles_not_run
    assert others, "there are profiles that do not run by default"
    assert [it.name for it in dvs.check(text, profile=others[0], today=DAY).profiles] == [others[0]]
    assert {it.name for it in dvs.check(text, profile=others, today=DAY).profiles} == set(others)

    options = requests.CheckOptions(today="2000-01-01", allVerdicts=True)
    report = dvs.check(text, options=options, today=DAY)
    assert len(report.entities) == report.counts.entities > len(by_default.entities)
    assert options == {"today": "2000-01-01", "allVerdicts": True}


def test_bytes_come_through_as_they_are() -> None:
    text = (DATA / "minimal.json").read_bytes()
    for spoiled in (b"\xff", b"\0"):
        report = dvs.check(text.replace(b'"', b'"' + spoiled, 1), today=DAY)
        assert report.verdict == "failed"
        assert text.index(b'"') + 1 in [it.span.offset for it in report.findings if it.span]


def test_a_request_that_is_not_understood_is_refused() -> None:
    with pytest.raises(dvs.Refused, match="unknown-profile") as refused:
        dvs.check("{}", profile="no-such-profile", today=DAY)
    assert refused.value.error.pointer == "/options/profiles/0"
    assert refused.value.error.message.de
    assert json.loads(dvs.call("\0", []))["error"]["code"] == "not-json"


def test_every_call_has_a_class_for_its_answer() -> None:
    request = requests.VersionRequest(format=1, call="version")
    calls = dvs.ask(answers.VersionAnswer, request).result.calls
    classes = [name.removesuffix("Answer") for name in vars(answers) if name.endswith("Answer") and name != "ErrorAnswer"]
    assert sorted(it.replace("-", "") for it in calls) == sorted(it.lower() for it in classes)


def test_others_run_meanwhile() -> None:
    document = lines(3 << 20)
    order = []

    def work() -> None:
        order.append("before")
        dvs.check(document, today=DAY)
        order.append("after")

    # No thread is interrupted while it holds the interpreter: what runs in between runs because it was let go.
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1000)
    try:
        thread = threading.Thread(target=work)
        thread.start()
        order.append("meanwhile")
        thread.join()
    finally:
        sys.setswitchinterval(interval)
    assert order == ["before", "meanwhile", "after"]


def lines(size: int) -> bytes:
    """NDJSON of about so many bytes: services of the example catalog, each with an id of its own, one of them twice."""
    entities = [json.loads(line) for line in (DATA / "catalog.ndjson").read_bytes().splitlines()]
    service = next(it for it in entities if it["kind"] == "service")
    others = [it for it in entities if it["kind"] != "service"]
    out = [json.dumps(it) for it in others]
    used = sum(map(len, out))
    while used < size:
        out.append(json.dumps({**service, "id": f"{service['id']}-{len(out)}"}))
        used += len(out[-1])
    out.append(out[len(others)])
    return "\n".join(out).encode()


def test_a_big_file_is_checked_in_parts(tmp_path: pathlib.Path) -> None:
    # 100 MB with DVS_BINDINGS_MB=100.
    path = tmp_path / "big.ndjson"
    path.write_bytes(lines(int(os.environ.get("DVS_BINDINGS_MB", "4")) << 20))
    with path.open("rb") as file:
        reports = list(dvs.check_lines(file, today=DAY, name="big.ndjson", block=1 << 20))
    *parts, whole = reports
    assert len(parts) >= 3
    with path.open("rb") as file:
        last = sum(1 for _ in file)
    # Only the whole shows that the last line says again what one in the first part says, and where.
    twice = [it for it in whole.findings if it.code == "R0101"]
    assert [it.span.line for it in twice if it.span] == [last]
    assert not any(it.code == "R0101" for part in parts for it in part.findings)
    assert sum(part.counts.entities for part in parts) == whole.counts.entities == last - 1


def test_a_file_without_a_byte_is_one_part() -> None:
    part, whole = dvs.check_lines(io.BytesIO(b""), today=DAY)
    assert part.counts.entities == whole.counts.entities == 0


def test_parts_find_what_the_whole_finds() -> None:
    text = (DATA / "broken.ndjson").read_bytes()
    whole = dvs.check(text, today=DAY, name="broken.ndjson")
    with (DATA / "broken.ndjson").open("rb") as file:
        parts = list(dvs.check_lines(file, today=DAY, name="broken.ndjson", block=2000))
    assert len(parts) > 3
    *of_parts, of_whole = parts
    in_parts = [it for part in of_parts for it in part.findings]
    for it in in_parts:
        assert it in whole.findings
    # Rules about the whole know facts, not texts: they name the line, not the column.
    found = [(it.fingerprint, it.code, it.pointer, line_of(it)) for it in in_parts + of_whole.findings]
    assert sorted(found) == sorted((it.fingerprint, it.code, it.pointer, line_of(it)) for it in whole.findings)


def line_of(finding: answers.Finding) -> int:
    return finding.span.line if finding.span else 0
