import { useState, useCallback } from 'react';
import { content as c, glossary } from '../content.ts';
const List = ({ items }) => (
  <ul>
    {items.map((x) => (
      <li key={x}>{x}</li>
    ))}
  </ul>
);
export function makeLeaflet(K) {
  const Rich = ({ s }) =>
    s.split(/\[\[(.+?)\]\]/).map((p, k) => (k % 2 ? <K.Tip key={k} term={p} def={glossary[p]} /> : p));
  const L = c.labels;
  function Checklist() {
    const [done, setDone] = useState(() => c.checklist.map(() => false));
    const toggle = useCallback((k) => setDone((d) => d.map((v, j) => (j === k ? !v : v))), []);
    const n = done.filter(Boolean).length;
    return (
      <section>
        <h2>{c.checklistTitle}</h2>
        <p>{c.checklistIntro}</p>
        <div className="checks">
          {c.checklist.map((t, k) => (
            <K.Check key={k} k={k} label={t} checked={done[k]} onToggle={toggle} />
          ))}
        </div>
        <K.Progress label={c.progressLabel} value={(n / done.length) * 100} />
        <p className="js-count" aria-live="polite">{`${n} of ${done.length} done`}</p>
        <K.Button onClick={() => setDone(done.map(() => false))}>{c.resetLabel}</K.Button>
      </section>
    );
  }
  return function Leaflet({ i }) {
    return (
      <article className="leaflet" id={`leaflet-${i}`}>
        <h1>{c.title}</h1>
        <p className="lead">
          <Rich s={c.intro} />
        </p>
        <section>
          <h2>{c.factsTitle}</h2>
          <ul>
            {c.facts.map((f) => (
              <li key={f}>
                <Rich s={f} />
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{c.explainerTitle}</h2>
          {c.explainer.map((s) => (
            <K.Acc key={s.title} title={s.title}>
              <p>{s.body}</p>
              <List items={s.list} />
            </K.Acc>
          ))}
        </section>
        <section>
          <h2>{c.treatmentsTitle}</h2>
          <K.Tabs
            a={c.cardsTab}
            b={c.compareTab}
            A={
              <div className="grid">
                {c.treatments.map((t) => (
                  <K.Card key={t.title} title={t.title}>
                    <p>{t.summary}</p>
                    <h4>{L.procedure}</h4>
                    <p>{t.procedure}</p>
                    <h4>{L.benefits}</h4>
                    <List items={t.benefits} />
                    <h4>{L.risks}</h4>
                    <List items={t.risks} />
                    <h4>{L.duration}</h4>
                    <p>{t.duration}</p>
                  </K.Card>
                ))}
              </div>
            }
            B={
              <div className="scroll">
                <K.Table
                  head={[L.treatment, L.procedure, L.benefits, L.risks, L.duration]}
                  rows={c.treatments.map((t) => [
                    t.title,
                    t.procedure,
                    t.benefits.join(' '),
                    t.risks.join(' '),
                    t.duration,
                  ])}
                />
              </div>
            }
          />
        </section>
        <Checklist />
      </article>
    );
  };
}
