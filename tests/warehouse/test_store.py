"""Open, write, read."""

import multiprocessing

import dataframely as dy
import polars as pl
import pytest

from warehouse import store
from warehouse.tables import TABLES


@pytest.fixture
def build(tmp_path):
    """Give an empty build."""
    opened = store.Build(tmp_path / "build.duckdb")
    yield opened
    opened.close()


def blocks(*numbers, document="d1"):
    """Make blocks of a document that has no other interest."""
    return TABLES["blocks"].sample(
        len(numbers),
        overrides={
            "document_id": [document] * len(numbers),
            "block_number": numbers,
            "start_char": numbers,
            "end_char": [n + 1 for n in numbers],
        },
    )


def test_write_keeps_key_order(build):
    """Rows are written in the order of their key, whatever order they come in."""
    build.write("blocks", blocks(3, 1, 2))
    assert build.ask("SELECT block_number FROM blocks")["block_number"].to_list() == [1, 2, 3]


def test_write_refuses_what_is_not_declared(build):
    """A row against its declaration stops the write, and leaves nothing behind."""
    wrong = blocks(1).with_columns(end_char=pl.lit(0, pl.UInt32))
    with pytest.raises(dy.exc.ValidationError):
        build.write("blocks", wrong)
    assert build.ask("FROM blocks").is_empty()


def test_write_refuses_a_key_twice(build):
    """Uniqueness is checked on every write, since DuckDB does not."""
    with pytest.raises(dy.exc.ValidationError):
        build.write("blocks", pl.concat([blocks(1), blocks(1)]))


def test_replace_puts_new_rows_in_the_place_of_old(build):
    """After a replacement nothing old is left."""
    build.write("blocks", blocks(1, 2))
    build.replace("blocks", blocks(7))
    assert build.ask("SELECT block_number FROM blocks").to_series().to_list() == [7]


def test_transaction_undoes_everything(build):
    """An error in the middle leaves the tables as they were."""
    build.write("blocks", blocks(1))

    def begin_and_fail():
        with build.transaction():
            build.do("DELETE FROM blocks")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        begin_and_fail()
    assert build.ask("FROM blocks").height == 1


def test_names_in_python_are_no_tables(build):
    """A frame that happens to be called like a table is never read by accident."""
    secret = pl.DataFrame({"a": [1]})
    with pytest.raises(Exception, match="secret"):
        build.ask("FROM secret")
    assert secret.height == 1


def test_tables_declared_otherwise_start_over(tmp_path):
    """A build of another version is emptied: everything in it can be made again."""
    first = store.Build(tmp_path / "build.duckdb")
    first.write("blocks", blocks(1))
    first.do("ALTER TABLE blocks ADD COLUMN gone INTEGER")
    first.close()
    second = store.Build(tmp_path / "build.duckdb")
    assert second.ask("FROM blocks").is_empty()
    assert second.ask("FROM blocks").columns == TABLES["blocks"].column_names()
    second.close()


def test_tables_declared_alike_stay(tmp_path):
    """Opening a build again keeps its rows."""
    first = store.Build(tmp_path / "build.duckdb")
    first.write("blocks", blocks(1))
    first.close()
    second = store.Build(tmp_path / "build.duckdb")
    assert second.ask("FROM blocks").height == 1
    second.close()


def _open(path, held, done):
    opened = store.Build(path)
    held.set()
    done.wait(30)
    opened.close()


def test_second_writer_is_told_who_holds_the_build(tmp_path):
    """Two builds at once: the second learns which process is writing."""
    spawn = multiprocessing.get_context("spawn")
    held, done = spawn.Event(), spawn.Event()
    other = spawn.Process(target=_open, args=(tmp_path / "build.duckdb", held, done))
    other.start()
    try:
        assert held.wait(30)
        with pytest.raises(store.Locked, match=f"process {other.pid}"):
            store.Build(tmp_path / "build.duckdb")
    finally:
        done.set()
        other.join(30)


@pytest.mark.parametrize("content", [b"", b"this is no database", b"\0" * 5000], ids=["empty", "text", "zeros"])
def test_broken_build_says_what_to_do(tmp_path, content):
    """A build file that is none is named, with what to do about it."""
    (tmp_path / "build.duckdb").write_bytes(content)
    with pytest.raises(store.Unreadable, match="Remove it"):
        store.Build(tmp_path / "build.duckdb")


class TestRead:
    """Reading a snapshot."""

    @pytest.fixture
    def snapshot(self, build):
        """Publish one block."""
        build.write("blocks", blocks(5))
        build.close()
        yield build.path
        build.__init__(build.path)

    def test_values_are_parameters(self, snapshot):
        """Values never become part of the question."""
        assert store.read(snapshot, "SELECT ? AS said", "'; DROP TABLE blocks --").item() == "'; DROP TABLE blocks --"

    @pytest.mark.parametrize(
        "question",
        [
            "DELETE FROM blocks",
            "COPY blocks TO '/tmp/stolen.csv'",
            "FROM read_text('/etc/passwd')",
            "ATTACH '/tmp/other.duckdb'",
            "SET enable_external_access = true",
            "SELEC",
        ],
    )
    def test_nothing_but_reading(self, snapshot, question):
        """A question can neither write nor leave the file, and a wrong one is told so."""
        with pytest.raises(store.Misasked):
            store.read(snapshot, question)
        assert store.read(snapshot, "SELECT block_number FROM blocks").item() == 5

    def test_missing_snapshot_says_what_to_do(self, tmp_path):
        """A snapshot that is not there is no stack trace."""
        with pytest.raises(store.Unreadable, match="onrecord build"):
            store.read(tmp_path / "none.duckdb", "SELECT 1")


@pytest.fixture(scope="module")
def closed(tmp_path_factory):
    """Give an empty build that nobody writes any more."""
    opened = store.Build(tmp_path_factory.mktemp("closed") / "build.duckdb")
    opened.close()
    return opened.path


@pytest.mark.parametrize(
    ("question", "rows"),
    [("SELECT 1", 1), ("FROM range(7)", 5), ("", 0), (";", 0), ("DESCRIBE quotes", 5), ("FROM quotes", 0)],
)
def test_an_answer_within_limits(closed, question, rows):
    """Rows are cut, and one is told; no question is no answer."""
    answer = store.answer(closed, question, store.Limits(rows=5))
    assert len(answer.rows) == rows
    assert answer.is_cut == (rows == 5)


def test_an_answer_has_a_size(closed):
    """Few rows may be large, too."""
    answer = store.answer(closed, "SELECT repeat('x', 1000) FROM range(100000)", store.Limits(10**6, 10**6))
    assert answer.is_cut
    assert len(answer.rows) < 10_000


def test_an_answer_takes_no_longer(closed):
    """A question without an end is given up."""
    question = "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE hash(a.range, b.range) = 1"
    with pytest.raises(store.Misasked, match="longer than"):
        store.answer(closed, question, store.Limits(seconds=0.2))


@pytest.mark.parametrize(
    "question",
    [
        "CREATE TABLE t (a INT)", "DELETE FROM quotes", "DROP TABLE quotes", "COPY quotes TO '/tmp/x.csv'",
        "FROM read_csv('/etc/passwd')", "FROM read_text('/etc/passwd')", "FROM '/etc/passwd'", "FROM glob('/*')",
        "ATTACH '/tmp/x.db' AS z", "INSTALL fts", "LOAD httpfs", "SET memory_limit = '9GB'", "EXPORT DATABASE '/tmp/x'",
        "SELECT $1", "SELEC", "SELECT INTERVAL 1 DAY",
    ],
)  # fmt: skip
def test_an_answer_is_all_there_is(closed, question):
    """Whoever asks can neither write nor leave the snapshot, and a fault is said in words."""
    with pytest.raises(store.Misasked):
        store.answer(closed, question)
