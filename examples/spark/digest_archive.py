"""Digests an archive of JSON lines on Apache Spark, over the same command as everywhere: `nutgraf --jsonl`.

    spark-submit digest_archive.py ARCHIVE OUT [--batch 64] [--command "nutgraf --jsonl"]

ARCHIVE  a folder of *.jsonl or *.jsonl.gz, one article a line: {"id", "text", "lang"?, ...options}
OUT      digests/BATCH/   a line a digest: {"id", "lang", "summary", "quotes", ...}
         bad/BATCH/       a line a refused line: {"error": {"code", "message"}, "line": the line as it was}
         done/BATCH.json  which files the batch was made of; it is written last

A batch is a number of files and one Spark job. Started again after a crash, the run skips the files of finished batches
and does the others over, so no line is lost or doubled. Each task has one process of the command, which it feeds and
reads line by line; a process that dies fails its task, and Spark tries that again.
"""

import argparse
import collections
import hashlib
import json
import os
import shlex
import subprocess
import threading
from pathlib import Path

from pyspark.sql import SparkSession


def answers(lines, command):
    """Each line with the command's answer to it: the command answers every line that is not blank, in order."""
    process = subprocess.Popen(shlex.split(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
    asked = collections.deque()

    def feed():
        try:
            with process.stdin as pipe:
                for line in lines:
                    if line.strip():
                        asked.append(line)
                        pipe.write(line + "\n")
        except BrokenPipeError:
            pass  # it has died: the answers end, and its status says so

    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    for answer in process.stdout:
        yield asked.popleft(), answer.rstrip("\n")
    feeder.join()
    if process.wait() != 0 or asked:
        raise RuntimeError(f"{command} ended with {process.returncode}, {len(asked)} lines unanswered")


def sorted_out(line, answer):
    """(whether it is a digest, what is kept of it)"""
    error = json.loads(answer).get("error")
    if error is None:
        return True, answer
    return False, json.dumps({"error": error, "line": line}, ensure_ascii=False)


def batches(files, size):
    for start in range(0, len(files), size):
        files_of = files[start : start + size]
        yield hashlib.sha256("\n".join(files_of).encode()).hexdigest()[:16], files_of


def finished_files(out):
    return {name for done in (out / "done").glob("*.json") for name in json.loads(done.read_text())}


def digest_batch(spark, archive, out, name, files, command):
    paths = ",".join(str(archive / file) for file in files)
    lines = spark.sparkContext.textFile(paths, minPartitions=spark.sparkContext.defaultParallelism)
    sorted_lines = lines.mapPartitions(lambda part: (sorted_out(*pair) for pair in answers(part, command)))
    frame = sorted_lines.toDF("isDigest boolean, value string").cache()
    frame.where("isDigest").select("value").write.mode("overwrite").text(str(out / "digests" / name))
    frame.where("not isDigest").select("value").write.mode("overwrite").text(str(out / "bad" / name))
    frame.unpersist()
    done = out / "done" / f"{name}.json"
    done.parent.mkdir(parents=True, exist_ok=True)
    unfinished = done.with_suffix(".part")
    unfinished.write_text(json.dumps(files))
    os.replace(unfinished, done)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--batch", type=int, default=64, help="files a job")
    parser.add_argument("--command", default="nutgraf --jsonl")
    given = parser.parse_args()

    spark = SparkSession.builder.appName("nutgraf").getOrCreate()
    done = finished_files(given.out)
    files = sorted(path.name for path in given.archive.iterdir() if path.name.endswith((".jsonl", ".jsonl.gz")))
    for name, batch in batches([file for file in files if file not in done], given.batch):
        digest_batch(spark, given.archive, given.out, name, batch, given.command)
        print(f"batch {name}: {len(batch)} files done", flush=True)
    spark.stop()


if __name__ == "__main__":
    main()
