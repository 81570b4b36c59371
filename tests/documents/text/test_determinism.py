"""The same text makes the same bytes, in any process and on any thread."""

import hashlib
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.documents.text.paper import SAMPLES, build, paragraph

ROOT = Path(__file__).parents[3]
PROGRAM = "from tests.documents.text.test_determinism import digest; print(digest())"


def digest() -> str:
    story = [paragraph(text + " 🚀", language) for language, text in SAMPLES.items()]
    return hashlib.sha256(build(story)).hexdigest()


def digest_with_seed(seed: str) -> str:
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return run.stdout.strip()


def test_same_bytes_in_every_process_whatever_the_hash_seed() -> None:
    assert digest_with_seed("1") == digest_with_seed("2") == digest()


def test_same_bytes_on_six_threads_that_share_the_fonts() -> None:
    alone = digest()
    with ThreadPoolExecutor(6) as pool:
        assert set(pool.map(lambda _: digest(), range(12))) == {alone}
