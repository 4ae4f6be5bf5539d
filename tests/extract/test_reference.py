"""The words and facts that a non-programmer may edit, and the texts that come with the product."""

import csv
import json
import re
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path

import duckdb
import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "data" / "reference"
ARTICLES = ROOT / "seeds" / "articles"
CORPUS = ROOT / "tests" / "corpus"
SHARED = ROOT.parent / "shared"

TABLES = {
    "indicator": "indicators.csv",
    "place": "places.csv",
    "publisher": "publishers.csv",
    "event": "events.csv",
    "reason": "reasons.csv",
}
DIGESTS = {  # digest → the article it retells
    "ha-noi-2023-07-chat-van-cai-cach-hanh-chinh.md": "000_f301f4dc7968b004.txt",
    "ha-noi-2023-07-du-an-cham-va-uy-quyen.md": "001_56c558ac1f9b7482.txt",
    "ha-noi-2024-07-chat-van-thuc-thi-cong-vu.md": "002_998a978140ecb34f.txt",
    "ha-noi-2023-07-so-ket-cai-cach-va-de-an-06.md": "003_8f88d57ec78a4c1e.txt",
    "tp-hcm-2022-02-tong-ket-cai-cach-hanh-chinh-2021.md": "004_006993b3185da54c.txt",
}
INDICATORS = {
    "dossiers": """on_time_rate dossiers_received dossiers_resolved dossiers_overdue apology_letter_rate
        satisfaction_rate online_dossiers online_dossier_rate""",
    "indices": """par_index_rank par_index_score sipas_rank sipas_score dti_rank dti_score papi_rank
        papi_score pci_rank pci_score""",
    "procedures": """procedures_total delegation_planned delegation_planned_rate delegated_procedures
        delegation_rate delegated_process_rate internal_processes online_procedures
        online_procedure_rate""",
    "projects": """delayed_projects delayed_projects_area delayed_projects_handled
        delayed_projects_revoked delayed_projects_revoked_area delayed_projects_remaining""",
}
REASONS = """no_indicator component other_index document_number label date vague band region ministry
    foreign change_only no_place no_period no_source money out_of_range duplicate ambiguous unreadable
    not_a_figure definition superlative"""
REGIONS = {
    "nation": 1,
    "red_river_delta": 11,
    "northern_midlands": 14,
    "central_coast": 14,
    "central_highlands": 5,
    "southeast": 6,
    "mekong_delta": 13,
}
LONGEST_QUOTE = 20  # words in a row that a digest may share with its article


def rows(name):
    with (REFERENCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def split(cell):
    return cell.split("|") if cell else []


def gold(name):
    return json.loads((CORPUS / name).read_text(encoding="utf-8"))


def document(path):
    """Front matter and text of a Markdown file."""
    _, front, text = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(front), text


def without_accents(name):
    letters = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def alphabet(name):
    """Sorting key of the Vietnamese alphabet: letters first, tones after."""
    order = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
    tones = "\u0300\u0309\u0303\u0301\u0323"  # ngang comes before huyền, hỏi, ngã, sắc, nặng
    key = []
    for word in re.findall(r"\w+", name.lower()):
        parts = [unicodedata.normalize("NFD", letter) for letter in word]
        plain = [unicodedata.normalize("NFC", "".join(c for c in p if c not in tones)) for p in parts]
        key.append(
            ([order.index(p) for p in plain], [max(map(tones.find, p)) for p in parts]),
        )
    return key


def longest_common_run(ours, theirs):
    """The longest run of words that both texts have, and its length."""
    words, other = (re.findall(r"[^\W_]+", text.lower()) for text in (ours, theirs))
    haystack, best, start = f" {' '.join(other)} ", [], 0
    for end in range(1, len(words) + 1):
        while start < end and f" {' '.join(words[start:end])} " not in haystack:
            start += 1
        best = max(best, words[start:end], key=len)
    return len(best), " ".join(best)


@pytest.fixture
def database():
    with duckdb.connect() as connection:
        connection.execute((ROOT / "data" / "schema.sql").read_text(encoding="utf-8"))
        yield connection


def columns(database, table):
    return database.execute(
        "SELECT column_name, data_type FROM information_schema.columns "
        "WHERE table_name = ? ORDER BY ordinal_position",
        [table],
    ).fetchall()


@pytest.mark.parametrize(("table", "name"), TABLES.items())
class TestEveryFile:
    def test_columns_are_those_of_the_table(self, database, table, name):
        """Each reference file has exactly the columns of its table, in the same order."""
        header = (REFERENCE / name).read_text(encoding="utf-8").split("\n", 1)[0]
        assert header.split(",") == [column for column, _ in columns(database, table)]

    def test_rows_satisfy_the_constraints(self, database, table, name):
        """Each reference file loads into its table, with every type and constraint."""
        texts = ", ".join(column for column, kind in columns(database, table) if kind == "VARCHAR")
        database.execute(f"COPY {table} FROM '{REFERENCE / name}' (HEADER, FORCE_NOT_NULL ({texts}))")
        count = database.execute(f"SELECT count(*) FROM {table}").fetchone()
        assert count == (len(rows(name)),)
        assert count > (0,)

    def test_text_is_clean(self, table, name):
        """No reference file has a byte order mark, a foreign line end, a stray blank or split letters."""
        raw = (REFERENCE / name).read_bytes()
        text = raw.decode("utf-8")
        assert not text.startswith("\ufeff")
        assert "\r" not in text
        assert text.endswith("\n")
        assert text == unicodedata.normalize("NFC", text)
        cells = [part for row in rows(name) for cell in row.values() for part in cell.split("|")]
        assert [cell for cell in cells if cell != " ".join(cell.split())] == []
        lists = [cell for row in rows(name) for cell in row.values() if "|" in cell]
        assert [cell for cell in lists if "" in cell.split("|")] == []


class TestIndicators:
    def test_ids_are_those_of_the_design(self):
        """The indicators are those of the design, each in its family, and no other."""
        expected = {(family, name) for family, names in INDICATORS.items() for name in names.split()}
        assert {(row["family"], row["indicator"]) for row in rows("indicators.csv")} == expected

    def test_headlines_are_the_five_of_the_first_screen(self):
        """Five indicators stand on the first screen: on time, PAR Index, DTI, delegated, delayed."""
        shown = {row["indicator"] for row in rows("indicators.csv") if row["headline"] == "true"}
        assert shown == {
            "on_time_rate",
            "par_index_rank",
            "dti_rank",
            "delegated_procedures",
            "delayed_projects",
        }

    def test_topic_and_unit_name_one_indicator(self):
        """A topic and a unit, the other units included, name exactly one indicator."""
        pairs = Counter(
            (row["topic"], unit)
            for row in rows("indicators.csv")
            for unit in [row["unit"], *split(row["units_also"])]
        )
        assert [pair for pair, count in pairs.items() if count > 1] == []

    @pytest.mark.parametrize("column", ["name_vi", "name_en", "short_vi", "short_en", "definition_vi"])
    def test_names_tell_indicators_apart(self, column):
        """No two indicators share a name, a short name or a definition."""
        counts = Counter(row[column].casefold() for row in rows("indicators.csv"))
        assert [name for name, count in counts.items() if count > 1] == []

    def test_units_known(self, database):
        """Each unit, the usual and the other ones, is a unit of the schema."""
        units = set(database.execute("SELECT enum_range(NULL::unit_name)").fetchone()[0])
        used = {u for r in rows("indicators.csv") for u in [r["unit"], *split(r["units_also"])]}
        assert used - units == set()

    def test_a_rank_is_best_when_lowest_and_starts_at_one(self):
        """Every rank, and only a rank, starts at 1 and is better the lower it is."""
        ranks = {r["indicator"] for r in rows("indicators.csv") if r["unit"] == "rank"}
        first = {r["indicator"] for r in rows("indicators.csv") if float(r["lowest"]) == 1}
        lower = {r["indicator"] for r in rows("indicators.csv") if r["better"] == "lower"}
        assert first == ranks
        assert ranks < lower

    def test_a_percentage_stays_within_a_hundred(self):
        """Every indicator in percent lies between 0 and 100."""
        limits = {(r["lowest"], r["highest"]) for r in rows("indicators.csv") if r["unit"] == "percent"}
        assert limits == {("0", "100")}

    def test_frequency_is_one_of_four(self):
        """An indicator appears each year, quarter or month, or irregularly; an index each year."""
        found = rows("indicators.csv")
        assert {r["frequency"] for r in found} <= {"year", "quarter", "month", "irregular"}
        assert {r["frequency"] for r in found if r["measure"] == "index"} == {"year"}

    def test_only_rankings_are_indices(self):
        """The yearly indices are exactly the indicators of the family indices."""
        found = rows("indicators.csv")
        assert {r["indicator"] for r in found if r["measure"] == "index"} == set(
            INDICATORS["indices"].split()
        )

    def test_positions_count_up(self):
        """The positions count up from 1 without a gap, in the order of the file."""
        assert [int(r["position"]) for r in rows("indicators.csv")] == list(range(1, 34))


class TestPlaces:
    def test_codes(self):
        """There are 64 places: the nation and 63 ISO 3166-2 codes of Vietnam."""
        codes = [row["place"] for row in rows("places.csv")]
        assert len(codes) == len(set(codes)) == 64
        assert [code for code in codes if not re.fullmatch(r"VN|VN-(\d\d|HN|SG|DN|HP|CT)", code)] == []

    def test_thirty_four_remain(self):
        """After 2025-07-01 there are 34 of them, six of which are cities under central rule."""
        after = [r for r in rows("places.csv") if r["kind"] != "nation" and not r["valid_to"]]
        assert len(after) == 34
        assert {r["place"] for r in after if r["kind"] == "city"} == {
            "VN-HN",
            "VN-SG",
            "VN-HP",
            "VN-DN",
            "VN-CT",
            "VN-26",
        }

    def test_successors_exist_and_are_valid(self):
        """A place that ended on 2025-06-30, and no other, names a place that still exists."""
        places = {row["place"]: row for row in rows("places.csv")}
        for row in places.values():
            if row["valid_to"]:
                assert row["valid_to"] == "2025-06-30"
                assert places[row["successor"]]["valid_to"] == "", row["place"]
                assert places[row["successor"]]["kind"] != "nation", row["place"]
            else:
                assert row["successor"] == "", row["place"]

    def test_no_alias_stands_for_two_places(self):
        """No spelling, upper or lower case, stands for two places, and none is listed twice."""
        owners = {}
        for row in rows("places.csv"):
            aliases = split(row["aliases"])
            assert len(aliases) == len(set(aliases)), row["place"]
            for alias in {row["name_vi"], row["name_en"], *aliases}:
                owners.setdefault(alias.casefold(), set()).add(row["place"])
        assert {alias: found for alias, found in owners.items() if len(found) > 1} == {}

    def test_names_are_aliases(self):
        """Each place can be met under its Vietnamese name, its English name and without accents."""
        for row in rows("places.csv")[1:]:
            spellings = {row["name_vi"], row["name_en"]}
            if row["place"] != "VN-SG":
                spellings.add(without_accents(row["name_vi"]))
            assert spellings - set(split(row["aliases"])) == set(), row["place"]

    @pytest.mark.parametrize(
        ("place", "spellings"),
        [
            ("VN", ["cả nước", "toàn quốc"]),
            ("VN-HN", ["Thủ đô", "Ha Noi", "Hanoi"]),
            ("VN-SG", ["TP.HCM", "TPHCM", "TP HCM", "Tp.HCM", "HCMC", "HCM City", "Sài Gòn", "Saigon"]),
            ("VN-SG", ["TP Hồ Chí Minh", "TP.Hồ Chí Minh", "TP. Hồ Chí Minh", "Thành phố Hồ Chí Minh"]),
            ("VN-DN", ["Da Nang", "Danang"]),
            ("VN-HP", ["Hai Phong", "Haiphong"]),
            ("VN-43", ["BR-VT", "BRVT", "BR - VT", "Bà Rịa-Vũng Tàu", "Bà Rịa – Vũng Tàu"]),
            ("VN-26", ["Thừa Thiên Huế", "Thừa Thiên-Huế", "Thừa Thiên - Huế", "TT-Huế", "TP Huế", "Hue"]),
            ("VN-14", ["Hòa Bình", "Hoà Bình"]),
            ("VN-21", ["Thanh Hóa", "Thanh Hoá"]),
            ("VN-34", ["Khánh Hòa", "Khánh Hoà"]),
            ("VN-33", ["Đắk Lắk", "Đăk Lăk", "Đắc Lắc", "Dak Lak"]),
            ("VN-72", ["Đắk Nông", "Đăk Nông", "Đắc Nông"]),
            ("VN-53", ["Bắc Kạn", "Bắc Cạn"]),
            ("VN-28", ["Kon Tum", "Kontum"]),
        ],
    )
    def test_spellings_of_the_press(self, place, spellings):
        """The spellings that the press uses lead to their place."""
        aliases = {row["place"]: split(row["aliases"]) for row in rows("places.csv")}
        assert set(spellings) - set(aliases[place]) == set()

    def test_regions(self):
        """The six socio-economic regions have as many places as they had until 2025."""
        assert Counter(row["region"] for row in rows("places.csv")) == REGIONS

    def test_order(self):
        """Lists begin with the nation, the five central cities and Huế; the rest is alphabetical."""
        found = rows("places.csv")
        assert [int(r["position"]) for r in found] == list(range(64))
        first = ["VN", "VN-HN", "VN-SG", "VN-HP", "VN-DN", "VN-CT", "VN-26"]
        assert [r["place"] for r in found[:7]] == first
        names = [r["name_vi"] for r in found[7:]]
        assert names == sorted(names, key=alphabet)


class TestPublishers:
    def test_names_are_unique(self):
        """No name or other spelling, upper or lower case, stands for two publishers."""
        names = Counter(
            name.casefold() for r in rows("publishers.csv") for name in [r["publisher"], *split(r["aliases"])]
        )
        assert [name for name, count in names.items() if count > 1] == []

    def test_rank_follows_kind(self):
        """Official publishers rank 1 or 2, the press 3 or 4, reposts 5."""
        pairs = {(r["kind"], r["rank"]) for r in rows("publishers.csv")}
        assert pairs == {
            ("official", "1"),
            ("official", "2"),
            ("press", "3"),
            ("press", "4"),
            ("repost", "5"),
        }

    def test_copies_are_reposts(self):
        """A name that says it is a copy (đăng lại, bản lưu, qua, theo) is a repost."""
        copies = [
            r
            for r in rows("publishers.csv")
            if re.search(r"đăng lại|bản (sao )?lưu|\((qua|theo) ", r["publisher"])
        ]
        assert copies
        assert {r["kind"] for r in copies} == {"repost"}

    def test_domains_are_host_names(self):
        """Domains are bare host names in lower case."""
        domains = [d for r in rows("publishers.csv") for d in split(r["domains"])]
        wrong = [d for d in domains if not re.fullmatch(r"(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+", d)]
        assert wrong == []

    def test_a_domain_is_not_official_and_press(self):
        """No domain belongs both to an official publisher and to one that is not."""
        kinds = {}
        for row in rows("publishers.csv"):
            for domain in split(row["domains"]):
                kinds.setdefault(domain, set()).add(row["kind"])
        mixed = [d for d, k in kinds.items() if "official" in k and len(k) > 1]
        assert mixed == []

    def test_publishers_of_our_texts_are_known(self):
        """Each publisher of a digest or corpus text is in the list."""
        files = [*ARTICLES.glob("*.md"), *(CORPUS / "texts").glob("*.md")]
        used = {document(file)[0].get("publisher") for file in files} - {None}
        assert len(used) > 40
        assert used - self.known() == set()

    @pytest.mark.skipif(not (SHARED / "facts").is_dir(), reason="needs ../shared/facts")
    def test_publishers_of_the_facts_are_known(self):
        """Each publisher of the gathered figures is in the list."""
        with (SHARED / "facts" / "figures.csv").open(encoding="utf-8", newline="") as file:
            used = {row["publisher"] for row in csv.DictReader(file)} - {""}
        assert used - self.known() == set()

    @staticmethod
    def known():
        return {n for r in rows("publishers.csv") for n in [r["publisher"], *split(r["aliases"])]}


class TestEvents:
    def test_what_events_touch_exists(self):
        """Each indicator and place that an event touches exists."""
        indicators = {r["indicator"] for r in rows("indicators.csv")}
        places = {r["place"] for r in rows("places.csv")}
        for row in rows("events.csv"):
            assert set(split(row["indicators"])) <= indicators, row["event"]
            assert set(split(row["places"])) <= places, row["event"]

    def test_breaks_of_the_design(self):
        """Each break that a chart must show is an event of that day with those indicators."""
        found = {
            (row["day"], indicator)
            for row in rows("events.csv")
            if row["breaks"] == "true"
            for indicator in split(row["indicators"]) or ["all"]
        }
        assert found == {
            ("2018-01-01", "papi_score"),
            ("2021-01-01", "dti_score"),
            ("2022-01-01", "sipas_rank"),
            ("2022-01-01", "sipas_score"),
            ("2022-08-15", "online_dossiers"),
            ("2022-08-15", "online_dossier_rate"),
            ("2022-08-15", "online_procedures"),
            ("2022-08-15", "online_procedure_rate"),
            ("2024-01-01", "dti_rank"),
            ("2024-01-01", "dti_score"),
            ("2025-07-01", "all"),
        }

    def test_merged_places_have_a_new_dti_score(self):
        """The DTI score of 2024 breaks exactly in the places that took in others."""
        taken_in = {r["successor"] for r in rows("places.csv")} - {""}
        (event,) = [r for r in rows("events.csv") if r["event"] == "dti_2024_merged"]
        assert set(split(event["places"])) == taken_in

    def test_events_are_in_order(self):
        """Events stand in the order of their days."""
        days = [date.fromisoformat(r["day"]) for r in rows("events.csv")]
        assert days == sorted(days)


def test_reasons_are_the_closed_list():
    """A number is refused for one of 23 reasons, named in both languages."""
    found = rows("reasons.csv")
    assert [r["reason"] for r in found] == REASONS.split()
    for language in ("name_vi", "name_en"):
        assert len({r[language] for r in found}) == len(found)


class TestDigests:
    def test_there_is_one_for_each_article(self):
        """Each source article has a digest and a list of its figures, and the list names no other."""
        assert {d["file"] for d in gold("digests.json")} == set(DIGESTS)
        assert [name for name in DIGESTS if not (ARTICLES / name).is_file()] == []

    @pytest.mark.parametrize("name", DIGESTS)
    def test_front_matter(self, name):
        """A digest says what it is, when it was published and when it was taken in."""
        front, text = document(ARTICLES / name)
        assert {"title", "published", "retrieved", "language", "kind"} <= set(front)
        assert set(front) <= {"title", "publisher", "url", "published", "retrieved", "language", "kind"}
        assert front["language"] == "vi"
        assert front["kind"] in {"press", "repost"}
        assert front["published"] < front["retrieved"] == date(2024, 11, 23)
        (entry,) = [d for d in gold("digests.json") if d["file"] == name]
        assert front["published"].isoformat() == entry["published"]
        assert front.get("publisher") == entry.get("publisher")
        assert 150 <= len(text.split()) <= 500

    @pytest.mark.parametrize("name", DIGESTS)
    def test_every_figure_stands_in_the_text(self, name):
        """Each figure's phrase is found in the digest word for word, with its number."""
        _, text = document(ARTICLES / name)
        (entry,) = [d for d in gold("digests.json") if d["file"] == name]
        assert [r["snippet"] for r in entry["gold"] if r["snippet"] not in text] == []
        assert [r["snippet"] for r in entry["gold"] if not re.search(r"\d", r["snippet"])] == []

    def test_the_repost_keeps_its_dirt(self):
        """The reposted digest carries the foreign furniture, the keyword run-on and the copy's own date."""
        front, text = document(ARTICLES / "ha-noi-2023-07-du-an-cham-va-uy-quyen.md")
        assert front["kind"] == "repost"
        assert "当前位置" in text
        assert "2025-01-10 21:12:35" in text
        assert max(map(len, text.split())) > 60

    @pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="needs ../shared/seeds")
    def test_figures_are_those_of_the_articles(self):
        """The digests hold the same figures as the articles, in every field but the phrase."""

        def figures(documents, names):
            return {
                names.get(d["file"], d["file"]): [
                    {k: v for k, v in row.items() if k != "snippet"} for row in d["gold"]
                ]
                for d in documents
            }

        theirs = json.loads((SHARED / "seeds" / "gold.json").read_text(encoding="utf-8"))
        digest_of = {article: digest for digest, article in DIGESTS.items()}
        assert figures(gold("digests.json"), {}) == figures(theirs, digest_of)

    @pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="needs ../shared/seeds")
    @pytest.mark.parametrize(("name", "article"), DIGESTS.items())
    def test_words_are_our_own(self, name, article):
        """No digest shares more than a short phrase with the article it retells."""
        theirs = (SHARED / "seeds" / article).read_text(encoding="utf-8")
        length, run = longest_common_run(document(ARTICLES / name)[1], theirs.split("---\n", 2)[2])
        assert length <= LONGEST_QUOTE, run

    @pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="needs ../shared/seeds")
    @pytest.mark.parametrize(("name", "article"), DIGESTS.items())
    def test_no_number_was_added(self, name, article):
        """A digest holds no number that its article does not hold."""
        pattern = r"\d[\d.,/-]*\d|\d"
        theirs = set(re.findall(pattern, (SHARED / "seeds" / article).read_text(encoding="utf-8")))
        assert set(re.findall(pattern, document(ARTICLES / name)[1])) - theirs == set()


class TestGold:
    @pytest.mark.parametrize("name", ["gold.json", "digests.json"])
    def test_rows_fit_the_reference(self, name):
        """Each annotated figure has a known indicator, place and unit, and a plausible value."""
        indicators = {r["indicator"]: r for r in rows("indicators.csv")}
        places = {r["place"] for r in rows("places.csv")}
        for row in (row for entry in gold(name) for row in entry["gold"]):
            indicator = indicators[row["indicator"]]
            assert row["place"].split("/")[0] in places, row
            assert row["unit"] in [indicator["unit"], *split(indicator["units_also"])], row
            assert float(indicator["lowest"]) <= row["value"] <= float(indicator["highest"]), row

    def test_texts_and_annotations_belong_together(self):
        """Each corpus text is annotated, if only with nothing, and each annotation has its text."""
        assert {d["file"] for d in gold("gold.json")} == {p.name for p in (CORPUS / "texts").iterdir()}
