import { Button, Checkbox } from '@mantine/core';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormat } from '../format';
import { can, mayWriteIn, useMe, useScope } from '../session';
import { type Column, DataTable } from '../table/DataTable';
import { Empty, Head } from '../ui/feedback';
import { ChoiceFilter } from '../ui/filters';
import { Icon, type IconName } from '../ui/icons';
import { ProvinceSelect } from '../ui/places';
import { useTitle } from '../ui/useTitle';
import { useHref, useUrlState } from '../url';
import { type AnyPlanState, found, type Listed } from './plan';

/** Every plan of a kind: proposed here, looked at, and where that helps compared two by two. */
export function PlanList<S extends Listed>({
  name,
  path,
  nav,
  title,
  lead,
  more,
  states,
  may,
  alone,
  filters,
  columns,
  list,
  propose,
  empty,
  dialog,
}: {
  /** Names the table. */
  name: string;
  /** Where its plans are looked at. */
  path: string;
  nav: ReactNode;
  title: string;
  lead: string;
  /** What else can be done here. */
  more?: ReactNode;
  states: { value: AnyPlanState; label: string }[];
  /** Whether one may be proposed, where it isn't the province's office that may. */
  may?: boolean;
  /** Two of them have nothing to compare. */
  alone?: boolean;
  /** What else narrows the list. */
  filters?: ReactNode;
  columns: Column<S>[];
  list: Omit<ComponentProps<typeof DataTable<S>>, 'name' | 'label' | 'columns' | 'rowKey' | 'empty'>;
  /** What proposing one is called. */
  propose: string;
  empty: { icon: IconName; title: string; text: string };
  dialog: (close: () => void) => ReactNode;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const navigate = useNavigate();
  const { province } = useScope();
  const [url, change] = useUrlState();
  const [chosen, setChosen] = useState<S[]>([]);
  useTitle(title);
  const proposes = may ?? (province ? mayWriteIn(me, province) : can(me));
  const choose = (plan: S, on: boolean) =>
    setChosen((now) => [...now.filter((p) => p.id !== plan.id), ...(on ? [plan] : [])].slice(-2));
  const button = proposes && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={() => change({ new: '1', without: null })}>
      {propose}
    </Button>
  );
  const [a, b] = chosen;
  return (
    <>
      {nav}
      <Head title={title} lead={lead}>
        {more}
        {button}
      </Head>
      <search className="mk-filters">
        <ChoiceFilter name="state" label={t('plans.state')} data={states} />
        {filters}
        {me.scope.level === 'NATION' && (
          <ProvinceSelect value={province} onChange={(code) => change({ province: code, district: null })} />
        )}
        {a && b && (
          <Button
            className="mk-fit"
            variant="light"
            onClick={() => navigate(href(`${path}/compare`, { a: a.id, b: b.id }))}
          >
            {t('plans.compare')}
          </Button>
        )}
      </search>
      <DataTable
        name={name}
        label={title}
        columns={[
          ...columns,
          {
            key: 'by',
            label: t('plans.by'),
            cell: (p) => (
              <>
                {p.createdBy}
                <span className="mk-small mk-muted" style={{ display: 'block' }}>
                  {f.moment(p.createdAt)}
                </span>
              </>
            ),
          },
          ...(alone
            ? []
            : [
                {
                  key: 'compare',
                  label: t('plans.compareColumn'),
                  cell: (p: S) =>
                    found(p.state) && (
                      <Checkbox
                        className="mk-noprint"
                        aria-label={t('plans.chooseToCompare', { plan: f.moment(p.createdAt) })}
                        checked={chosen.some((c) => c.id === p.id)}
                        disabled={a !== undefined && a.provinceCode !== p.provinceCode}
                        onChange={(e) => choose(p, e.currentTarget.checked)}
                      />
                    ),
                },
              ]),
        ]}
        rowKey={(p) => p.id}
        {...list}
        empty={<Empty {...empty} action={button} />}
      />
      {url.new &&
        proposes &&
        dialog(() => change({ new: null, without: null }, { replace: true, keepPage: true }))}
    </>
  );
}
