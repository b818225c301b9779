'use strict';
// Everything that users and models wrote is set as text, never as markup.

const number = new Intl.NumberFormat('en', {maximumFractionDigits: 0});
const precise = new Intl.NumberFormat('en', {maximumSignificantDigits: 4});
const percent = new Intl.NumberFormat('en', {style: 'percent', maximumFractionDigits: 1});
const UNKNOWN = '–';

function element(tag, text, className) {
  const e = document.createElement(tag);
  if (text !== undefined) e.textContent = text;
  if (className) e.className = className;
  return e;
}

function sum(rows, of) {
  return rows.reduce((total, row) => total + of(row), 0);
}

function share(part, whole) {
  return whole > 0 ? percent.format(part / whole) : UNKNOWN;
}

function money(rows) {
  const byCurrency = new Map();
  for (const row of rows) {
    if (row.currency) byCurrency.set(row.currency, (byCurrency.get(row.currency) || 0) + row.amount);
  }
  return [...byCurrency].map(([currency, amount]) => `${precise.format(amount)} ${currency}`).join(', ') || UNKNOWN;
}

function table(id, columns, rows) {
  const target = document.getElementById(id);
  const head = element('tr');
  for (const [name, numeric] of columns) head.append(element('th', name, numeric ? 'n' : ''));
  const body = rows.map(cells => {
    const tr = element('tr');
    cells.forEach((cell, i) => tr.append(element('td', cell, columns[i][1] ? 'n' : '')));
    return tr;
  });
  if (body.length === 0) {
    const td = element('td', 'Nothing yet.', 'empty');
    td.colSpan = columns.length;
    const tr = element('tr');
    tr.append(td);
    body.push(tr);
  }
  target.replaceChildren(head, ...body);
}

const ACCEPTED = ['ACCEPT', 'PARTIAL_ACCEPT', 'EDIT'];

function same(group, other) {
  return group.service === other.service && group.provider === other.provider
      && group.model === other.model && group.operation === other.operation;
}

function showOverview(o) {
  const inferences = sum(o.traffic, t => t.inferences);
  const decided = sum(o.acceptance, a => a.inferences);
  const accepted = sum(o.acceptance.filter(a => ACCEPTED.includes(a.action)), a => a.inferences);
  const parked = sum(o.parked, p => p.count);
  const unpriced = sum(o.spending.filter(s => !s.currency), s => s.inferences);
  const tiles = [
    ['episodes', number.format(o.episodes)],
    ['inferences', number.format(inferences)],
    ['tokens in / out', `${number.format(sum(o.traffic, t => t.inputTokens))} / ${number.format(sum(o.traffic, t => t.outputTokens))}`],
    ['cost', money(o.spending)],
    ['without a known price', number.format(unpriced)],
    ['kept by users', share(accepted, decided)],
    ['of outputs decided about', share(decided, inferences)],
    ['parked feedback', number.format(parked)],
  ];
  document.getElementById('tiles').replaceChildren(...tiles.map(([label, value]) => {
    const tile = element('div', undefined, 'tile');
    tile.append(element('b', value), element('span', label));
    return tile;
  }));

  table('models',
    [['service'], ['model'], ['operation'], ['inferences', true], ['errors', true], ['median s', true], ['p95 s', true], ['cost', true], ['kept', true], ['decided about', true], ['words kept', true]],
    o.traffic.map(t => {
      const fates = o.acceptance.filter(a => same(a.group, t.group));
      const known = sum(fates, a => a.inferences);
      const kept = sum(fates.filter(a => ACCEPTED.includes(a.action)), a => a.inferences);
      const measured = fates.filter(a => a.kept !== null);
      const weight = sum(measured, a => a.keptKnown);
      return [t.group.service, t.group.model, t.group.operation, number.format(t.inferences), number.format(t.errors),
        t.medianSeconds === null ? UNKNOWN : precise.format(t.medianSeconds),
        t.p95Seconds === null ? UNKNOWN : precise.format(t.p95Seconds),
        money(o.spending.filter(s => same(s.group, t.group))), share(kept, known), share(known, t.inferences),
        weight > 0 ? percent.format(sum(measured, a => a.kept * a.keptKnown) / weight) : UNKNOWN];
    }));
  table('feedback', [['model'], ['action'], ['source'], ['count', true]],
    o.feedback.map(f => [f.group.model, f.action.toLowerCase(), f.source, number.format(f.count)]));
  table('rewards', [['model'], ['track'], ['credit'], ['inferences', true], ['mean', true], ['confidence', true]],
    o.rewards.map(r => [r.group.model, r.track, r.credit, number.format(r.inferences), r.mean.toFixed(3), r.confidence.toFixed(2)]));
}

function text(messages) {
  if (!messages) return '(not captured)';
  try {
    return JSON.parse(messages)
      .map(m => `${m.role}: ${(m.parts || []).map(p => p.content ?? JSON.stringify(p)).join(' ')}`).join('\n');
  } catch (e) {
    return messages;
  }
}

function step(caption, content) {
  const div = element('div', undefined, 'step');
  div.append(element('p', caption));
  if (content) div.append(element('pre', content));
  return div;
}

function showEpisodes(episodes) {
  const target = document.getElementById('episodes');
  if (episodes.length === 0) {
    target.replaceChildren(element('p', 'No episode yet. Attach the agent, or send OTLP to this port.', 'empty'));
    return;
  }
  const open = new Set([...target.querySelectorAll('details[open]')].map(d => d.dataset.id));
  target.replaceChildren(...episodes.map(e => {
    const details = element('details');
    details.dataset.id = e.id;
    details.open = open.has(e.id);
    const summary = element('summary');
    const quality = e.rewards.filter(r => r.track === 'quality');
    summary.append(element('code', e.id), element('span', `${e.inferences.length} inferences`),
      element('span', `${e.feedback.length} feedback`));
    if (quality.length > 0) {
      const mean = sum(quality, r => r.value) / quality.length;
      summary.append(element('span', `quality ${mean.toFixed(2)}`, mean >= 0 ? 'good' : 'bad'));
    }
    details.append(summary);
    const steps = [
      ...e.inferences.map(i => [i.startedAt, step(`${i.startedAt} · ${i.model} · ${i.seconds.toFixed(2)} s · ${i.cost === null ? 'price unknown' : precise.format(i.cost) + ' ' + i.currency}${i.error ? ' · ' + i.error : ''}`,
        `${text(i.inputMessages)}\n\n${text(i.outputMessages)}`)]),
      ...e.feedback.map(f => [f.at, step(`${f.at} · ${f.action.toLowerCase()}${f.author ? ' by ' + f.author : ''} (${f.source})`, f.text)]),
    ].sort((a, b) => a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);
    details.append(...steps.map(s => s[1]));
    for (const r of e.rewards) {
      details.append(step(`reward ${r.track} ${r.value.toFixed(3)} (${r.credit}, confidence ${r.confidence.toFixed(2)}): ` +
        r.contributions.map(c => `${c.signal} ${c.value.toFixed(2)} × ${c.weight}`).join(', ')));
    }
    return details;
  }));
}

async function refresh() {
  const state = document.getElementById('state');
  try {
    const [overview, episodes] = await Promise.all(['/api/overview', '/api/episodes'].map(async url => {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
      return answer.json();
    }));
    showOverview(overview);
    showEpisodes(episodes);
    const behind = overview.position - overview.digestedPosition;
    state.textContent = behind > 0 ? `Digesting, ${number.format(behind)} items behind` : 'Everything received is digested';
  } catch (e) {
    state.textContent = `No answer from the collector: ${e.message}`;
  }
}

refresh();
setInterval(refresh, 5000);
