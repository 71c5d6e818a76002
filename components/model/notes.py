"""The questions people ask in the room, with what their answers rest on."""

from dataclasses import dataclass

from components.model.data.tables import Tables


@dataclass(frozen=True)
class Note:
    """One question with the page on which it arises, its answer, and the ids of figures and sources it rests on."""

    id: str
    page: str
    question: str
    answer: str
    figures: tuple[str, ...]
    sources: tuple[str, ...]


def list_notes(tables: Tables, page: str = "") -> list[Note]:
    """The questions that arise on `page`, on any where blank, in the order of the table."""
    rows = tables.table("notes")
    return [
        Note(
            row["id"],
            row["page"],
            row["question"],
            row["answer"],
            tuple(row["figures"].split()),
            tuple(row["sources"].split()),
        )
        for _, row in rows.iterrows()
        if page in ("", row["page"])
    ]
