"""Reads exported datasets as a trainer would: read_datasets.py FOLDER, which holds one per format."""

import hashlib
import json
import pathlib
import sys

from datasets import load_dataset

root = pathlib.Path(sys.argv[1])
cache = str(root / "cache")


def load(name):
    folder = root / name
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    for file in manifest["files"]:
        data = (folder / file["path"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == file["sha256"], file
    dataset = load_dataset(str(folder), cache_dir=cache)
    rows = {split: len(dataset[split]) for split in dataset}
    assert rows == manifest["counts"]["rows_by_split"], (rows, manifest["counts"])
    return dataset


sft = load("openai-sft")
for split in sft:
    for row in sft[split]:
        roles = [message["role"] for message in row["messages"]]
        assert roles[-1] == "assistant" and "user" in roles, roles

preference = load("trl-preference")["train"]
for row in preference:
    assert row["prompt"] and row["chosen"] != row["rejected"]
    assert row["chosen"][0]["role"] == row["rejected"][0]["role"] == "assistant"
    assert row["span_ids"] and row["feedback_ids"]

kto = load("trl-kto")
assert {row["label"] for row in kto["train"]} == {True, False}
assert json.loads(kto["validation"][0]["tools"])[0]["function"]["name"] == "track"

table = load("parquet")["train"]
assert str(table.features["started_at"].dtype).startswith("timestamp"), table.features
assert table.features["rewards"], table.features
for row in table:
    json.loads(row["output_messages"] or "[]")
    assert (row["quality"] is None) == all(
        r["track"] != "quality" or r["credit"] != "direct" for r in row["rewards"]
    )

try:
    from trl.data_utils import is_conversational, unpair_preference_dataset
except ImportError:
    print("TRL is not installed; read with datasets only")
else:
    assert is_conversational(preference[0])
    assert is_conversational(kto["train"][0])
    assert len(unpair_preference_dataset(preference.select_columns(["prompt", "chosen", "rejected"]))) == 2 * len(preference)
    print("TRL takes the rows for conversations")
print("read", {name: len(d) for name, d in [("preference", preference), ("parquet", table)]})
