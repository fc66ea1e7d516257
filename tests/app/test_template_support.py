"""What the page of the help desk says holds, measured on its own rows."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from studio.app.sample import sample
from studio.progress import Progress
from tests.app.linked import frames, small

Frames = dict[str, pd.DataFrame]


@pytest.fixture(scope="module")
def desk() -> Frames:
    data = dict(frames("support"))
    data["tickets"] = data["tickets"].merge(data["agents"], on="agent_id", validate="many_to_one")
    return data


def test_conversations(desk: Frames) -> None:
    said = desk["messages"].merge(desk["tickets"], on="ticket_id", validate="many_to_one")
    assert ((said.role == "user") == (said.turn % 2 == 1)).all()
    assert (said.groupby("ticket_id").turn.max() == said.groupby("ticket_id").messages.first()).all()
    assert (said.groupby("ticket_id").sent_at.diff().dropna() >= pd.Timedelta(0)).all()
    first, answer = said[said.turn == 1], said[said.turn == 2]
    assert (first.sent_at == first.opened_at).all()
    waited = (answer.sent_at - answer.opened_at).dt.total_seconds() / 60
    assert (waited == answer.first_response_minutes).all()
    assert said.sent_at.max() <= pd.Timestamp("2025-07-05")
    unsolved = said[(said.status == "open") & (said.turn == said.messages) & (said.role == "user")]
    assert not unsolved.content.str.contains("that solved it|works|All good|quick help").any()
    solved = said.dropna(subset=["resolved_at"])
    assert (solved.sent_at <= solved.resolved_at).all()
    assert not said.content.astype(str).str.contains("|", regex=False).any()
    assert [product in text for product, text in zip(first["product"], first.content, strict=True)] == [
        True
    ] * len(first)


def test_pairs_belong_to_their_ticket(desk: Frames) -> None:
    pairs = desk["training_pairs"].merge(desk["tickets"], on="ticket_id", suffixes=("", "_ticket"))
    assert len(pairs) == len(desk["tickets"]) and (pairs.category == pairs.category_ticket).all()
    rows = pairs[["product", "instruction", "answer"]].astype(str).itertuples(index=False)
    assert all(row.product in row.instruction for row in rows)
    detail = pairs.instruction.str.extract(r"(E-\d{4}|INV-\d{6}|SO-\d{6})")[0]
    assert detail.notna().all()
    assert all(one in text for one, text in zip(detail, pairs.answer, strict=True))
    opening = desk["messages"][desk["messages"].turn == 1].set_index("ticket_id").content
    assert all(one in text for one, text in zip(detail, opening.loc[pairs.ticket_id], strict=True))
    assert (pairs.answer.str.split().str.len() == pairs.answer_words).all()
    assert pairs.instruction.nunique() > 0.7 * len(pairs)
    shares = pairs.split.value_counts()
    assert shares.to_dict() == {"train": 640, "validation": 80, "test": 80}


def test_service_levels(desk: Frames) -> None:
    tickets = desk["tickets"]
    sla = {"critical": 30, "high": 120, "normal": 480, "low": 1440}
    assert (tickets.sla_minutes == tickets.priority.astype(str).map(sla)).all()
    assert (tickets.sla_met == (tickets.first_response_minutes <= tickets.sla_minutes)).all()
    assert 0.82 < tickets.sla_met.mean() < 0.95
    met = tickets.groupby("level", observed=True).sla_met.mean()
    assert met["senior"] > met["junior"] + 0.03
    urgent = tickets.priority.isin(["critical", "high"]).groupby(tickets.category, observed=True).mean()
    assert urgent[["Defect", "Access"]].min() > 0.4 > 0.12 > urgent["How to"]
    score = tickets.groupby("sla_met").satisfaction.mean()
    assert score[True] > score[False] + 0.8
    assert tickets[tickets.status == "open"][["resolved_at", "satisfaction"]].isna().all(axis=None)
    done = tickets[tickets.status == "resolved"]
    assert (done.resolved_at > done.opened_at + pd.to_timedelta(done.first_response_minutes, "min")).all()
    assert 0 < len(tickets) - len(done) < 0.2 * len(tickets)


def test_an_outage_stands_out(desk: Frames) -> None:
    tickets = desk["tickets"]
    by_day = tickets.groupby(tickets.opened_at.dt.normalize()).size()
    outage = by_day["2025-03-11":"2025-03-14"]  # type: ignore[misc]
    assert outage.mean() > 3 * by_day.drop(outage.index).mean()
    during = tickets[tickets.opened_at.between("2025-03-11", "2025-03-15")]
    assert during.category.isin(["Defect", "Access"]).mean() > 0.8


def test_the_export_is_chat_json_lines() -> None:
    document = small("support")
    table = document.table_named("messages").id
    lines = [json.loads(line) for line in sample(document, table, "jsonl", 4, Progress()).splitlines()]
    assert [line["role"] for line in lines[:2]] == ["user", "assistant"]
    assert all({"ticket_id", "turn", "role", "content"} <= line.keys() for line in lines)
