"""The address for machines: rows with their sentences, wrong parameters named, answers bounded."""

from __future__ import annotations

import csv
import io
import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import duckdb
import pyarrow.parquet as pq
import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard import build as building
from dashboard import database as served
from dashboard.model_service import RESOURCES, Rows
from dashboard.service import rows, work
from dashboard.service.answers import Answer, rows_csv
from dashboard.service.endpoint import Endpoint, Request
from dashboard.service.routes import service_routes
from tests.dashboard.fixture_database import build

RANKS = "/api/v1/series?indicator=par_index_rank"


@pytest.fixture
def ask(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """A client of the service on the tests' database."""
    monkeypatch.setenv("SOGOC_DATABASE", str(database))
    with TestClient(Starlette(routes=service_routes()), raise_server_exceptions=True) as client:
        yield client


def problems(answer: Any) -> dict[str, dict[str, Any]]:
    """What a 400 says is wrong, by parameter."""
    assert answer.status_code == 400, answer.text
    return {each["parameter"]: each for each in answer.json()["error"]["problems"]}


def walk(ask: TestClient, address: str) -> list[dict[str, Any]]:
    """All rows, page after page."""
    found: list[dict[str, Any]] = []
    while address:
        page = ask.get(address).json()
        found += page["rows"]
        address = urljoin(address, page["next"]) if page["next"] else ""
    return found


@pytest.mark.parametrize("resource", RESOURCES)
def test_every_resource_has_rows(ask: TestClient, resource: str) -> None:
    """Each of the five addresses answers with its rows, the data version and no next page."""
    page = ask.get(f"/api/v1/{resource}").json()
    assert page["count"] == len(page["rows"]) > 5
    assert page["data_version"] == "fixture" and page["next"] is None


@pytest.mark.parametrize("resource", ["series", "claims"])
def test_no_figure_comes_without_its_sentence(ask: TestClient, resource: str) -> None:
    """Every figure stands beside a sentence that holds its phrase, its source and the source's address."""
    for row in ask.get(f"/api/v1/{resource}").json()["rows"]:
        assert row["quote"] in row["sentence"]
        assert row["source"] and "url" in row and row["title"]


def test_rows_are_what_was_asked_for(ask: TestClient) -> None:
    """Indicator, places, level, period and basis choose the rows; a place may come by its short code."""
    found = ask.get(RANKS + "&place=HN,VN-SG&level=all&from=2022&to=2023-12&basis=stated").json()["rows"]
    assert {(row["place"], row["period"], row["value"]) for row in found} == {
        ("VN-HN", "2022", 3), ("VN-HN", "2023", 3), ("VN-SG", "2022", 36), ("VN-SG", "2023", 33),
    }  # fmt: skip


def test_a_series_chooses_and_claims_keep_all(ask: TestClient) -> None:
    """A contested cell is one row of series that says so, and each source's row of claims."""
    cell = "indicator=par_index_rank&place=VN-HN&from=2021&to=2021"
    (chosen,) = ask.get(f"/api/v1/series?{cell}").json()["rows"]
    claims = ask.get(f"/api/v1/claims?{cell}").json()["rows"]
    assert chosen["disagree"] and (chosen["lowest"], chosen["highest"]) == (10, 58)
    assert sorted(row["value"] for row in claims) == [10, 10, 58]


def test_agencies_are_separated_from_the_place_itself(ask: TestClient) -> None:
    """A department is asked for by its name, the place itself by a dash."""
    address = "/api/v1/series?indicator=dossiers_received&agency="
    assert {row["agency"] for row in ask.get(address + "Sở Xây dựng").json()["rows"]} == {"Sở Xây dựng"}
    assert {row["agency"] for row in ask.get(address + "-").json()["rows"]} == {""}
    assert {row["agency"] for row in ask.get(address).json()["rows"]} == {"", "Sở Xây dựng"}


def test_what_was_known_on_a_day(ask: TestClient) -> None:
    """Only what was published by the day is told, in series and in claims."""
    for resource in ("series", "claims"):
        found = ask.get(f"/api/v1/{resource}?as_known_on=2023-12-31").json()["rows"]
        assert found and all(row["published"] <= "2023-12-31" for row in found)


def test_pages_hold_every_row_once(ask: TestClient) -> None:
    """Walking by cursor gives the rows of one large page, in its order."""
    for resource in ("series", "claims", "places", "sources", "indicators"):
        assert walk(ask, f"/api/v1/{resource}?limit=7") == walk(ask, f"/api/v1/{resource}?limit=5000")


def test_three_formats_hold_the_same_rows(ask: TestClient) -> None:
    """CSV and Parquet hold the figures of the JSON, in its order, with its columns."""
    expected = ask.get(RANKS).json()["rows"]
    text = ask.get(RANKS + "&format=csv")
    assert text.headers["content-type"].startswith("text/csv")
    listed = list(csv.DictReader(io.StringIO(text.text)))
    table = pq.read_table(io.BytesIO(ask.get(RANKS + "&format=parquet").content))
    assert list(listed[0]) == table.column_names == list(expected[0])
    assert [row["claim_id"] for row in listed] == [row["claim_id"] for row in expected]
    assert [float(row["value"]) for row in listed] == table["value"].to_pylist()
    assert table.schema.metadata[b"data_version"] == b"fixture"


def test_the_next_page_is_linked_in_every_format(ask: TestClient) -> None:
    """Where there are more rows, a Link header leads to them."""
    for form in ("json", "csv", "parquet"):
        answer = ask.get(RANKS + f"&format={form}&limit=2")
        following = answer.headers["link"].partition(">")[0].removeprefix("<")
        assert f"format={form}" in following and ask.get(urljoin(RANKS, following)).status_code == 200


WRONG = [
    ("indicatr=x", "indicatr", "unknown_parameter", "indicator"),
    ("indicator=par_indx_rank", "indicator", "unknown_value", "par_index_rank"),
    ("place=VN-HN,VN-XX", "place", "unknown_value", "VN-HN"),
    ("level=village", "level", "unknown_value", "commune"),
    ("basis=guessed", "basis", "unknown_value", "target"),
    ("agency=Sở Không có", "agency", "unknown_value", "Sở Xây dựng"),
    ("format=xml", "format", "unknown_value", "parquet"),
    ("from=2023-13", "from", "not_a_bound", None),
    ("to=next year", "to", "not_a_bound", None),
    ("from=2024&to=2023", "from", "from_after_to", None),
    ("as_known_on=2023-02-30", "as_known_on", "not_a_day", None),
    ("as_known_on=2023", "as_known_on", "not_a_day", None),
    ("limit=0", "limit", "out_of_range", None),
    ("limit=ten", "limit", "not_a_number", None),
    ("limit=٣", "limit", "not_a_number", None),
    ("limit=5001", "limit", "out_of_range", None),
    ("cursor=nowhere", "cursor", "unknown_key", None),
    ("cursor='; DROP TABLE claim", "cursor", "unknown_key", None),
    ("place=VN-HN&place=VN-SG", "place", "given_twice", None),
    ("place=" + ",".join(["VN"] * 101), "place", "too_many", None),
]  # fmt: skip


@pytest.mark.parametrize(("query", "parameter", "reason", "allowed"), WRONG)
def test_a_wrong_parameter_is_named(
    ask: TestClient, query: str, parameter: str, reason: str, allowed: str | None
) -> None:
    """A wrong parameter gets 400 with its name, the reason in both languages and what is allowed."""
    problem = problems(ask.get(f"/api/v1/series?{query}"))[parameter]
    assert problem["reason"] == reason
    assert parameter in problem["message"]["vi"] and parameter in problem["message"]["en"]
    assert allowed is None or allowed in problem["allowed"]


def test_an_address_without_end_is_refused(ask: TestClient) -> None:
    """A query of more characters than can mean anything is refused with a sentence before it is read."""
    answer = ask.get("/api/v1/series?agency=" + "x" * 33_000)
    assert answer.status_code == 400 and "32000" in answer.json()["error"]["message"]["en"]


def test_everything_wrong_is_told_at_once(ask: TestClient) -> None:
    """Several wrong parameters are all in one answer, the likeliest name first."""
    found = problems(ask.get("/api/v1/series?indicatr=x&place=HNN&limit=-1"))
    assert set(found) == {"indicatr", "place", "limit"}
    assert found["indicatr"]["allowed"][0] == "indicator"


def test_unchanged_data_are_not_sent_again(ask: TestClient) -> None:
    """The tag of an answer brings 304 without a body; the tag of another address does not."""
    tag = ask.get(RANKS).headers["etag"]
    again = ask.get(RANKS, headers={"If-None-Match": tag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert ask.get(RANKS + "&limit=3", headers={"If-None-Match": tag}).status_code == 200


def test_new_data_have_new_tags(ask: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once the pointer is swapped, the old tag gets the new rows."""
    first = build(tmp_path, "one")
    monkeypatch.setenv("SOGOC_DATABASE", str(first))
    before = ask.get(RANKS)
    build(tmp_path, "two", claims=[])
    after = ask.get(RANKS, headers={"If-None-Match": before.headers["etag"]})
    assert (after.status_code, after.headers["x-data-version"]) == (200, "two")
    assert before.json()["rows"] and after.json()["rows"] == []


def test_an_answer_is_compressed_where_that_is_wanted(ask: TestClient) -> None:
    """With gzip accepted the same document comes in a third of the bytes."""
    plain = ask.get(RANKS, headers={"Accept-Encoding": "identity"})
    zipped = ask.get(RANKS, headers={"Accept-Encoding": "gzip"})
    assert zipped.headers["content-encoding"] == "gzip" and zipped.json() == plain.json()
    assert int(zipped.headers["content-length"]) * 3 < int(plain.headers["content-length"])


def test_any_page_may_read(ask: TestClient) -> None:
    """Answers, refusals and the question beforehand allow every origin."""
    for answer in (ask.get(RANKS), ask.get("/api/v1/series?x=1"), ask.get("/api/v1/nothing")):
        assert answer.headers["access-control-allow-origin"] == "*"
    before = ask.options(RANKS, headers={"Origin": "https://example.org"})
    assert before.status_code == 204 and "If-None-Match" in before.headers["access-control-allow-headers"]


def test_nothing_can_be_written(ask: TestClient) -> None:
    """Other methods get 405 and those that are allowed; HEAD gets the headers alone."""
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        answer = ask.request(method, RANKS)
        assert answer.status_code == 405 and "GET" in answer.headers["allow"]
    head = ask.head(RANKS)
    assert (head.status_code, head.content) == (200, b"") and int(head.headers["content-length"]) > 1000


def test_an_unknown_address_is_no_page(ask: TestClient) -> None:
    """What lies under /api and is no address gets 404 as JSON."""
    for address in ("/api", "/api/v1", "/api/v1/nothing", "/api/v2/series"):
        answer = ask.get(address)
        assert answer.status_code == 404 and "openapi.json" in answer.json()["error"]["message"]["vi"]


def test_health_and_readiness(ask: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Readiness runs a query; without a database it says so while health stays well."""
    assert ask.get("/readyz").json()["figures"] > 20
    monkeypatch.setenv("SOGOC_DATABASE", str(tmp_path / "nowhere.duckdb"))
    assert ask.get("/healthz").status_code == 200
    for address in ("/readyz", RANKS):
        answer = ask.get(address)
        assert answer.status_code == 503 and "SOGOC_DATABASE" in answer.json()["error"]["message"]["vi"]


def test_a_broken_database_is_a_sentence(
    ask: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A file that is no database gets 503 with what to do."""
    broken = tmp_path / "broken.duckdb"
    broken.write_bytes(b"no database" * 100)
    monkeypatch.setenv("SOGOC_DATABASE", str(broken))
    answer = ask.get(RANKS)
    assert answer.status_code == 503 and "python -m extract" in answer.json()["error"]["message"]["en"]


def test_a_database_of_an_older_version_is_a_sentence(
    ask: TestClient, monkeypatch: pytest.MonkeyPatch, older_database: Path
) -> None:
    """Rows, views and readiness get 503 with the file's name and the command; health stays well."""
    monkeypatch.setenv("SOGOC_DATABASE", str(older_database))
    assert ask.get("/healthz").status_code == 200
    for address in (RANKS, "/api/v1/openapi.json", "/embed?indicator=par_index_rank", "/feed.xml", "/readyz"):
        answer = ask.get(address)
        assert answer.status_code == 503 and answer.headers["content-type"] == "application/json"
        said = answer.json()["error"]["message"]
        assert "phiên bản cũ" in said["vi"] and "older version" in said["en"]
        assert (
            "metrics.duckdb" in said["vi"] and 'python -m extract --database "$SOGOC_DATABASE"' in said["vi"]
        )
        assert str(older_database.parent) not in answer.text


@pytest.mark.parametrize(("outcome", "said"), [("", "gọi lại sau"), ("failed", "phiên bản cũ")])
def test_the_projects_own_database_of_an_older_version_is_built_anew(
    outcome: building.Outcome,
    said: str,
    ask: TestClient,
    monkeypatch: pytest.MonkeyPatch,
    older_database: Path,
) -> None:
    """A request starts the build as for one that is missing; where that failed, it is told why."""
    monkeypatch.delenv("SOGOC_DATABASE")
    monkeypatch.setattr(served, "DEFAULT", older_database)
    monkeypatch.setattr(building, "job_for", lambda *_: building.Job(0.0, outcome=outcome))
    answer = ask.get(RANKS)
    assert answer.status_code == 503 and said in answer.json()["error"]["message"]["vi"]


def test_data_that_are_not_built_yet_are_on_their_way(
    ask: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Before the first build a request starts it, once, and is told when to come again."""
    started: list[Path] = []
    monkeypatch.delenv("SOGOC_DATABASE")
    monkeypatch.setattr(served, "DEFAULT", tmp_path / "metrics.duckdb")
    monkeypatch.setattr(building, "job_for", started.append)
    answer = ask.get(RANKS)
    assert answer.status_code == 503 and int(answer.headers["retry-after"]) > 0
    assert started == [tmp_path / "metrics.duckdb"]


def client_of(write: Callable[[Request], Answer]) -> TestClient:
    """A client of one address."""
    return TestClient(Starlette(routes=[Route("/it", Endpoint(write))]))


def test_a_query_that_takes_too_long_is_stopped(ask: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the allowed time the query is interrupted and the client told."""
    monkeypatch.setattr(work.QUERIES, "seconds", 0.3)
    stopped = threading.Event()

    def for_ever(request: Request) -> Answer:
        try:
            request.cursor.execute("SELECT count(*) FROM range(1000000) a, range(1000000) b").fetchall()
        except duckdb.InterruptException:
            stopped.set()
            raise
        return Answer(b"")

    answer = client_of(for_ever).get("/it")
    assert answer.status_code == 503 and "0" in answer.json()["error"]["message"]["vi"]
    assert stopped.wait(timeout=20)


def test_a_query_that_needs_too_much_memory_is_told(ask: TestClient) -> None:
    """All queries together may take two gigabytes; one that needs more is told to ask for less."""
    limits: list[str] = []

    def everything(request: Request) -> Answer:
        limits.extend(request.cursor.execute("SELECT current_setting('memory_limit')").fetchone() or ())
        raise duckdb.OutOfMemoryException("could not allocate")

    answer = client_of(everything).get("/it")
    assert answer.status_code == 503 and "bộ nhớ" in answer.json()["error"]["message"]["vi"]
    assert limits == ["1.8 GiB"]


def test_too_many_at_once_are_told_to_wait(ask: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where too many requests wait, the next is sent away with a time to come again."""
    monkeypatch.setattr(work.QUERIES, "most_waiting", 0)
    answer = ask.get(RANKS + "&limit=11")
    assert answer.status_code == 503 and int(answer.headers["retry-after"]) > 0


def test_whatever_fails_is_a_sentence(
    ask: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """An error of ours is told without its details, which the log has."""

    def fail(*_: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(rows, "read_rows", fail)
    answer = ask.get(RANKS + "&limit=12")
    assert answer.status_code == 500 and "secret" not in answer.text and "Traceback" not in answer.text
    assert answer.json()["error"]["message"]["vi"].startswith("Không trả lời được")
    assert "secret detail" in caplog.text


def test_requests_at_once_get_their_own_rows(ask: TestClient) -> None:
    """Many threads that ask for different places get the right rows each."""
    places = ["VN-HN", "VN-SG", "VN-HP", "VN-DN"] * 6
    found: list[tuple[str, set[str]]] = []

    def one(place: str, number: int) -> None:
        page = ask.get(f"{RANKS}&place={place}&limit={100 + number}").json()
        found.append((place, {row["place"] for row in page["rows"]}))

    threads = [threading.Thread(target=one, args=(place, n)) for n, place in enumerate(places)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == len(places) and all(got == {place} for place, got in found)


def test_texts_cannot_run_as_formulas(tmp_path: Path) -> None:
    """A cell of the CSV that begins like a formula is made text."""
    text = rows_csv(Rows(("a", "b"), (("=1+1", -2.5),), ""), "").body.decode()
    assert text.splitlines()[1] == "'=1+1,-2.5"


def test_openapi_names_every_column_and_parameter(ask: TestClient) -> None:
    """The document lists each parameter with its description and each column that rows have."""
    document = ask.get("/api/v1/openapi.json?lang=en").json()
    for resource in RESOURCES:
        row = ask.get(f"/api/v1/{resource}?limit=1").json()["rows"][0]
        schema = document["components"]["schemas"][resource]
        assert list(schema["properties"]) == list(row)
        assert all(each["description"] for each in schema["properties"].values()), resource
        parameters = document["paths"][f"/api/v1/{resource}"]["get"]["parameters"]
        assert {"format", "limit", "cursor"} <= {each["name"] for each in parameters}
        assert all(each["description"] for each in parameters)
    assert json.dumps(document, ensure_ascii=False) != ask.get("/api/v1/openapi.json?lang=vi").text
