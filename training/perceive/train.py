"""Trains the perceiver on all layers together, one stage a call; resumes from its last checkpoint.

usage: python -m perceive.train DOCUMENTS.pkl BASE OUT_DIR --stage first|last|corpus|settle

BASE is the pretrained model.safetensors for the first stage, the checkpoint.pt of the stage before for the others.
"""
import argparse, json, pathlib, pickle, random, time
import torch
from .check import check
from .losses import Balance, Index, losses
from .model import Perceiver
from .windows import Window, alone, batches, cut, tensors

# longest window of each set, in pieces
LONGEST = {'claims': 320, 'written': 320, 'ewt': 224, 'gum': 224, 'polnear': 256}
# passes over each set, and learning rates of encoder and heads: the events need many passes, the trees some more at a low rate,
# and the written text comes when both are known
STAGES = {
    'first': dict(passes={'claims': 10, 'written': 0, 'ewt': 4, 'gum': 5, 'polnear': 1.5}, lr=1.2e-4, heads=1e-3, warm=150, seed=7),
    'last': dict(passes={'claims': 1, 'written': 0, 'ewt': 2.5, 'gum': 2, 'polnear': 1}, lr=5e-5, heads=4e-4, warm=60, seed=8),
    'corpus': dict(passes={'claims': 2, 'written': 6, 'ewt': 1.5, 'gum': 3, 'polnear': 0.6}, lr=9e-5, heads=7e-4, warm=80, seed=9),
    'settle': dict(passes={'claims': 2, 'written': 4, 'ewt': 1, 'gum': 2, 'polnear': 0.5}, lr=8e-5, heads=5e-4, warm=60, seed=10),
}
# share of the passes over a treebank in which each sentence stands alone, as it does in captions, briefs and single sentences
ALONE = 0.35


def windows_for(docs, all_passes, rng):
    """one run's windows, in `rounds` of about equal make-up"""
    rounds = 20
    out = [[] for _ in range(rounds)]
    for d in docs:
        kind = d['set'].split('-')[0]
        passes, high = all_passes[kind], LONGEST[kind]
        whole = int(passes) + (rng.random() < passes % 1)
        start = rng.random()
        for k in range(whole):
            r = int((start + k / max(whole, 1)) * rounds) % rounds
            if 'sentences' in d and rng.random() < ALONE:
                pieces = alone(d)
            else:
                pieces = cut(d, rng, 160 if kind in ('claims', 'written') else high // 2, high)
            out[r] += [(d, i, j) for i, j in pieces]
    return out


def carry(model, checkpoint, vocabularies):
    """the weights of the stage before; a code that its data did not have begins anew"""
    state, old = checkpoint['model'], checkpoint['vocabularies']
    for k in ('cameo', 'acled'):
        at = {x: i for i, x in enumerate(old[k])}
        for part in ('weight', 'bias'):
            fresh = model.state_dict()[f'{k}.{part}'].clone()
            for i, x in enumerate(vocabularies[k]):
                if x in at:
                    fresh[i] = state[f'{k}.{part}'][at[x]]
            state[f'{k}.{part}'] = fresh
    assert all(old[k] == v for k, v in vocabularies.items() if k not in ('cameo', 'acled')), 'the treebanks are others than in the stage before'
    model.load_state_dict(state)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('documents'), ap.add_argument('base'), ap.add_argument('out')
    ap.add_argument('--stage', choices=STAGES, required=True)
    ap.add_argument('--pieces', type=int, default=1800)
    o = ap.parse_args()
    stage = STAGES[o.stage]
    out = pathlib.Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(stage['seed'])
    torch.set_num_threads(2)
    data = pickle.load(open(o.documents, 'rb'))
    train = [d for d in data['docs'] if d['split'] == 'train']
    dev = {s: [d for d in data['docs'] if d['split'] == 'dev' and d['set'] == s] for s in ('ewt', 'gum', 'polnear', 'gold')}
    dev['polnear'] = dev['polnear'][::3]
    index = Index(data['vocabularies'])
    model = Perceiver({k: len(v) for k, v in data['vocabularies'].items()})
    if o.stage == 'first':
        model.encoder.load_pretrained(o.base)
        torch.nn.init.normal_(model.rel, std=0.01)
    else:
        carry(model, torch.load(o.base, weights_only=False), data['vocabularies'])
    model.encoder.words.weight.requires_grad = False
    slow = [p for n, p in model.encoder.named_parameters() if p.requires_grad and not n.startswith(('case', 'gap'))]
    ids = {id(p) for p in slow}
    fast = [p for p in model.parameters() if p.requires_grad and id(p) not in ids]
    opt = torch.optim.AdamW([dict(params=slow, lr=stage['lr']), dict(params=fast, lr=stage['heads'])], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    rng = random.Random(stage['seed'])
    plan = [b for r in windows_for(train, stage['passes'], rng) for b in batches([Lazy(*x) for x in r], o.pieces, rng)]
    total, warm = len(plan), stage['warm']
    sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min((s + 1) / warm, max(0.02, (total - s) / (total - warm))))
    shares = {}
    for b in plan:
        for w in b:
            shares[w.at[0]['set']] = shares.get(w.at[0]['set'], 0) + len(w)
    balance, step = Balance(), 0
    last = out / 'checkpoint.pt'
    if last.exists():
        c = torch.load(last, weights_only=False)
        model.load_state_dict(c['model']), opt.load_state_dict(c['opt']), sched.load_state_dict(c['sched'])
        step, balance.mean = c['step'], c['mean']
    log = open(out / 'log.jsonl', 'a')

    def note(**k):
        line = json.dumps(k)
        print(line, flush=True)
        log.write(line + '\n'), log.flush()

    note(steps=total, pieces=sum(len(w) for b in plan for w in b), stage=o.stage, seed=stage['seed'], lr=stage['lr'], batch=o.pieces)
    t0, done = time.time(), 0
    model.train()
    while step < total:
        ws = [w.open(rng) for w in plan[step]]
        x, u = tensors(ws)
        with torch.autocast('cpu', torch.bfloat16):
            h = model.units(**x)
            loss = balance(losses(model, ws, u, h, index))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        opt.step(), sched.step(), opt.zero_grad(set_to_none=True)
        step += 1
        done += sum(len(w) for w in ws)
        if step % 50 == 0:
            note(step=step, of=total, perSecond=round(done / (time.time() - t0)), loss=round(float(loss.detach()), 3), **balance.report())
        if step % 500 == 0 or step == total:
            torch.save(dict(model=model.state_dict(), opt=opt.state_dict(), sched=sched.state_dict(), step=step, mean=balance.mean,
                            shares=shares, vocabularies=data['vocabularies']), out / 'checkpoint.tmp')
            (out / 'checkpoint.tmp').rename(last)
            for s, d in dev.items():
                note(step=step, dev=s, **check(model, d, data['vocabularies'], None if step == total else 60))
            t0, done = time.time(), 0


class Lazy:
    """A window that is opened when its batch comes up: its length is known before."""

    def __init__(self, doc, i, j):
        self.at, self.size = (doc, i, j), 2 + sum(len(u[4]) for u in doc['units'][i:j])

    def open(self, rng):
        return Window(*self.at, rng)

    def __len__(self):
        return self.size


if __name__ == '__main__':
    main()
