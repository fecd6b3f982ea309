import { Button, Checkbox, Group, Select, SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getWithEtag, ifMatch, put } from '@/api/client';
import type { ImportHeading } from '@/api/imports';
import { known } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/ui/icons';
import { useFresh } from '@/shared/useFresh';
import { useSend } from '@/shared/useSend';
import { type Choices, type Kind, UNREAD } from './upload';

/** What the office has said of its headers so far, and the way to say more. */
function useHeadings(kind: Kind, province: string | null) {
  const fresh = useFresh();
  const where = { path: { kind }, query: known({ province }) };
  const query = getWithEtag('/api/v1/imports/{kind}/headings', { params: where });
  const stored = useQuery(query);
  const { send, busy } = useSend();
  const save = (change: (before: ImportHeading[]) => ImportHeading[]) =>
    send(
      async () => {
        // what stands there now, so that nobody else's answers are lost
        const now = await fresh(query);
        return put('/api/v1/imports/{kind}/headings', {
          params: where,
          headers: ifMatch(now.etag),
          body: { headings: change(now.data.headings).map(known) },
        });
      },
      { invalidates: { queryKey: ['/api/v1/imports/{kind}/headings'] } },
    );
  return { stored: stored.data?.data, save, busy };
}

/** Asks what the headers mean that nobody understood; the answer serves this file, or all that the office sends. */
export function Questions({
  kind,
  province,
  unknown,
  said,
  onAnswer,
}: {
  kind: Kind;
  province: string | null;
  unknown: string[];
  said: Choices;
  onAnswer: (choices: Choices) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const { stored, save, busy } = useHeadings(kind, province);
  const [answers, setAnswers] = useState<Choices>(said);
  const [keep, setKeep] = useState(true);
  const headings = [...new Set([...Object.keys(said), ...unknown])];
  if (headings.length === 0) return null;
  const answered = Object.entries(answers).filter(([, column]) => column);
  const options = [
    { value: UNREAD, label: t('headings.unread') },
    ...(stored?.columns ?? []).map((c) => ({ value: c.key, label: `${c.name} (${c.key})` })),
  ];
  const answer = async () => {
    const mine = new Set(answered.map(([heading]) => heading));
    const merged = (before: ImportHeading[]) => [
      ...before.filter((each) => !mine.has(each.heading ?? '')),
      ...answered.map(([heading, column]) => ({ heading, column: column === UNREAD ? null : column })),
    ];
    if (!keep || (await save(merged))) onAnswer(Object.fromEntries(answered));
  };
  return (
    <section aria-labelledby="import-headings" style={{ marginTop: 18 }}>
      <h2 id="import-headings">
        {unknown.length > 0 ? t('headings.title', { n: f.n(unknown.length) }) : t('headings.answered')}
      </h2>
      <p className="mk-muted" style={{ margin: '4px 0 10px' }}>
        {unknown.length > 0 && t('headings.lead')}
      </p>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {headings.map((heading) => (
          <Select
            key={heading}
            label={heading}
            placeholder={t('headings.ask')}
            searchable
            clearable
            data={options}
            value={answers[heading] || null}
            onChange={(column) => setAnswers((before) => ({ ...before, [heading]: column ?? '' }))}
          />
        ))}
      </SimpleGrid>
      <Group mt="md">
        <Button
          variant="default"
          disabled={answered.length === 0}
          loading={busy}
          onClick={() => void answer()}
        >
          {t('headings.again')}
        </Button>
        <Checkbox
          label={t('headings.keep')}
          checked={keep}
          onChange={(e) => setKeep(e.currentTarget.checked)}
        />
      </Group>
    </section>
  );
}

/** The answers that are kept, each to be taken back. */
export function KeptHeadings({
  kind,
  province,
  onChange,
}: {
  kind: Kind;
  province: string | null;
  onChange: () => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const { stored, save } = useHeadings(kind, province);
  const kept = stored?.headings ?? [];
  if (kept.length === 0) return null;
  const name = (key: string | null | undefined) =>
    key ? (stored?.columns.find((c) => c.key === key)?.name ?? key) : t('headings.unread');
  return (
    <details style={{ marginTop: 14 }}>
      <summary>{t('headings.kept', { n: f.n(kept.length) })}</summary>
      <ul style={{ margin: '8px 0 0', paddingLeft: 20 }}>
        {kept.map((each) => (
          <li key={each.heading}>
            “{each.heading}” → {name(each.column)}{' '}
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<Icon name="cross" size={12} />}
              aria-label={`${t('headings.forget')} ${each.heading}`}
              onClick={async () => {
                if (await save((before) => before.filter((other) => other.heading !== each.heading)))
                  onChange();
              }}
            >
              {t('headings.forget')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
