# python3 by-pandas.py LINES.csv RULES OUT.csv: the job in chunks of half a million lines.
import sys

import pandas

lines, rules, out = sys.argv[1:]
origins = pandas.read_csv(f"{rules}/origins.csv", dtype=str, keep_default_na=False)
found = pandas.read_csv(f"{rules}/rules.csv", dtype=str, keep_default_na=False)
found = found[["hts10", "origin", "finding_id", "risk"]].rename(columns={"hts10": "hts"})
iso2 = dict(zip(origins["spelled"], origins["iso2"]))
chunks = pandas.read_csv(
    lines,
    usecols=["HTS Number", "Country of Origin", "Line Value"],
    dtype=str,
    keep_default_na=False,
    chunksize=500_000,
)
header = True
for chunk in chunks:
    chunk.columns = ["hts", "origin", "value"]
    chunk["line"] = chunk.index + 2
    chunk["hts"] = chunk["hts"].str.replace(".", "", regex=False)
    chunk["origin"] = chunk["origin"].map(iso2)
    chunk = chunk[["line", "hts", "origin", "value"]]
    chunk.merge(found, on=["hts", "origin"]).to_csv(out, mode="w" if header else "a", header=header, index=False)
    header = False
