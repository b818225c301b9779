// Makes the price catalogue of the agent from the npm package @pydantic/genai-prices (MIT).
// Usage: npm pack @pydantic/genai-prices && tar xzf pydantic-genai-prices-*.tgz
//        node convert.mjs package ../../main/resources/dev/vagus/agent/cost
import fs from 'node:fs';
import path from 'node:path';

const [source, target] = process.argv.slice(2);
const { version } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8'));
const script = fs.readFileSync(path.join(source, 'dist/index.js'), 'utf8');
const providers = eval('(' + script.slice(script.indexOf('['), script.indexOf('\n]') + 2) + ')');

const PRICES = {
  input_mtok: 'input', output_mtok: 'output', cache_read_mtok: 'cache_read',
  cache_write_mtok: 'cache_write', output_reasoning_mtok: 'reasoning', requests_kcount: 'requests',
};
const LEAVES = { equals: '=', starts_with: '^', ends_with: '$', contains: '~', regex: '/' };

const decimal = (n) => n.toFixed(6).replace(/\.?0+$/, '');
const price = (p) => typeof p === 'number'
  ? decimal(p)
  : [decimal(p.base), ...p.tiers.map((t) => `${t.start}:${decimal(t.price)}`)].join('>');

function match(logic) {
  const [kind] = Object.keys(logic);
  if (kind === 'or' || kind === 'and') {
    return [(kind === 'or' ? '|' : '&') + logic[kind].length, ...logic[kind].map(match)].join(' ');
  }
  if (!LEAVES[kind] || /\s/.test(logic[kind])) throw new Error(`match ${JSON.stringify(logic)}`);
  return LEAVES[kind] + logic[kind];
}

function constraint(c) {
  if (!c) return '';
  if (c.type === 'start_date') return c.start_date;
  if (c.type === 'time_of_date') return `${c.start_time}/${c.end_time}`;
  throw new Error(`constraint ${JSON.stringify(c)}`);
}

const lines = [`# @pydantic/genai-prices ${version}, MIT licence, see prices.LICENSE. Made by convert.mjs.`];
let models = 0;
for (const provider of providers) {
  lines.push(['p', provider.id, provider.api_pattern, (provider.fallback_model_providers ?? []).join(',')].join('\t'));
  for (const model of provider.models) {
    const list = Array.isArray(model.prices) ? model.prices : [{ prices: model.prices }];
    const rows = list.map((entry) => ['$', constraint(entry.constraint),
      Object.entries(entry.prices).filter(([k]) => PRICES[k])
        .map(([k, v]) => `${PRICES[k]}=${price(v)}`).join(' ')].join('\t'));
    if (!rows.some((row) => /input=|output=/.test(row))) continue;
    lines.push(['m', model.id, match(model.match)].join('\t'), ...rows);
    models++;
  }
}
fs.writeFileSync(path.join(target, 'prices.tsv'), lines.join('\n') + '\n');
fs.writeFileSync(path.join(target, 'prices.version'), version + '\n');
fs.copyFileSync(path.join(source, 'LICENSE'), path.join(target, 'prices.LICENSE'));
console.log(`${providers.length} providers, ${models} models, version ${version}`);
