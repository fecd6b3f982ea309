import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LetterKind, LetterState } from '@/api/types';
import { isIsoDate } from '@/shared/dates';
import { useFormat } from '@/shared/format';
import { useScope } from '@/shared/session';
import { DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { DateField } from '@/shared/ui/DateField';
import { Empty, Head } from '@/shared/ui/feedback';
import { ChoiceFilter, PlaceFilter, SearchFilter } from '@/shared/ui/filters';
import { Narrowed } from '@/shared/ui/Narrowed';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import '../letter.css';
import { LETTER_KINDS } from '../letterWords';
import { useLetterColumns } from './letterColumns';
import { Stages } from './Stages';

/** What narrows the list, by the names of the address. */
const NARROWING = ['kind', 'state', 'unsentSince', 'from', 'to', 'q'] as const;

/** The letters that go out: how far each has come, who has it since when. */
export default function LettersPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const [url, change] = useUrlState();
  const { province, district } = useScope();
  useTitle(t('nav.letters'));
  const columns = useLetterColumns(province);
  const filters = {
    province,
    district,
    kind: url.kind as LetterKind | undefined,
    from: url.from,
    to: url.to,
    q: url.q,
    unsentSince: url.unsentSince,
  };
  const list = useList(
    '/api/v1/letters',
    { ...filters, state: url.state as LetterState | undefined },
    { sort: '-changedAt' },
  );
  const narrowed = NARROWING.some((one) => url[one]);
  return (
    <>
      <Head title={t('nav.letters')} lead={t('letters.lead')} />
      <Stages filters={filters} />
      {url.unsentSince && (
        <Narrowed
          says={t('letters.unsentSince', { date: f.date(url.unsentSince) })}
          not={{ unsentSince: null }}
        />
      )}
      <search className="mk-filters">
        <SearchFilter placeholder={t('letters.searchHint')} />
        <ChoiceFilter
          name="kind"
          label={t('letterView.kind')}
          data={LETTER_KINDS.map((value) => ({ value, label: t(`letterKind.${value}`) }))}
        />
        <PlaceFilter />
        <DayFilter name="from" label={t('letters.from')} />
        <DayFilter name="to" label={t('letters.until')} />
      </search>
      <DataTable
        name="letters"
        label={t('nav.letters')}
        columns={columns}
        rowKey={(one) => one.id}
        {...list}
        empty={
          <Empty
            icon="mail"
            title={t(narrowed ? 'letters.noneTitle' : 'letters.emptyTitle')}
            text={t(narrowed ? 'letters.noneText' : 'letters.emptyText')}
            action={
              narrowed ? (
                <Button
                  variant="default"
                  onClick={() => change(Object.fromEntries(NARROWING.map((one) => [one, null])))}
                >
                  {t('letters.showAll')}
                </Button>
              ) : (
                <Group gap="xs" justify="center">
                  <Button component={Link} to={href('/hubs')} variant="default">
                    {t('letters.toHubs')}
                  </Button>
                  <Button component={Link} to={href('/visits')} variant="default">
                    {t('letters.toVisits')}
                  </Button>
                </Group>
              )
            }
          />
        }
      />
    </>
  );
}

/** A day of the letters, kept in the address. */
function DayFilter({ name, label }: { name: 'from' | 'to'; label: string }) {
  const [url, change] = useUrlState();
  // what is being typed and is no day yet narrows nothing
  const [typed, setTyped] = useState<string>();
  return (
    <DateField
      clearable
      label={label}
      value={typed ?? url[name] ?? null}
      onChange={(day) => {
        const unread = day !== null && !isIsoDate(day);
        setTyped(unread ? day : undefined);
        if (!unread) change({ [name]: day });
      }}
    />
  );
}
