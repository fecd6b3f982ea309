import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Affiliation, Trainer } from '@/api/types';
import { useFormat } from '@/shared/format';
import { ListLine } from '@/shared/line/ListLine';
import { can, mayWriteIn, useMe, useScope } from '@/shared/session';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { Empty, Head } from '@/shared/ui/feedback';
import { ChoiceFilter, SearchFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { PhoneLink } from '@/shared/ui/PhoneLink';
import { ProvinceSelect } from '@/shared/ui/places';
import { TrainerNav } from '@/shared/ui/SubNav';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import { AFFILIATIONS, useServes } from './employment';
import { NewTrainer } from './NewTrainer';
import { TrainerState } from './TrainerState';

export default function TrainersPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const href = useHref();
  const serves = useServes();
  const [url, change] = useUrlState();
  const { province, asOf, day } = useScope();
  const [adding, add] = useDisclosure(false);
  useTitle(t('trainerNav.trainers'));
  const may = province ? mayWriteIn(me, province) : can(me);
  const filters = {
    province,
    affiliation: url.affiliation as Affiliation | undefined,
    active: url.active === undefined ? undefined : url.active === 'true',
    q: url.q,
    on: asOf,
  };
  const list = useList('/api/v1/trainers', filters);
  const columns: Column<Trainer>[] = [
    {
      key: 'name',
      label: t('trainer.name'),
      sort: 'name',
      cell: (x) => (
        <>
          <Link to={href(`/trainers/${x.id}`)}>{x.name}</Link>
          <span className="mk-small mk-muted" style={{ display: 'block' }}>
            {x.code}
            {x.position && ` · ${x.position}`}
          </span>
        </>
      ),
    },
    { key: 'serves', label: t('employment.affiliation'), cell: serves },
    {
      key: 'state',
      label: t('trainer.state'),
      cell: (x) => <TrainerState trainer={x} day={day} />,
    },
    {
      key: 'capacity',
      label: t('trainer.capacity'),
      numeric: true,
      sort: 'capacity',
      cell: (x) => f.n(x.capacity),
    },
    {
      key: 'phone',
      label: t('trainer.phone'),
      cell: (x) => (x.phone ? <PhoneLink phone={x.phone} /> : '–'),
    },
    { key: 'email', label: t('trainer.email'), optional: true, cell: (x) => x.email ?? '–' },
    {
      key: 'skills',
      label: t('trainer.skills'),
      optional: true,
      cell: (x) => x.skills.map((skill) => t(`skill.${skill}`)).join(', ') || '–',
    },
    {
      key: 'cohort',
      label: t('trainer.cohort'),
      cell: (x) => <Link to={href(`/training/${x.cohortId}`)}>{x.cohortName}</Link>,
    },
  ];
  const create = may && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={add.open}>
      {t('trainer.add')}
    </Button>
  );
  return (
    <>
      <TrainerNav />
      <Head title={t('trainerNav.trainers')} lead={t('trainer.lead')}>
        {may && (
          <Button component={Link} to={href('/imports/new', { kind: 'trainers' })} variant="default">
            {t('training.import')}
          </Button>
        )}
        {create}
      </Head>
      <search className="mk-filters">
        <SearchFilter />
        {me.scope.level === 'NATION' && (
          <ProvinceSelect value={province} onChange={(code) => change({ province: code, district: null })} />
        )}
        <ChoiceFilter
          name="affiliation"
          label={t('employment.affiliation')}
          data={AFFILIATIONS.map((value) => ({ value, label: t(`affiliation.${value}`) }))}
        />
        <ChoiceFilter
          name="active"
          label={t('trainer.state')}
          data={[
            { value: 'true', label: t('trainer.active') },
            { value: 'false', label: t('trainer.inactive') },
          ]}
        />
      </search>
      <DataTable
        name="trainers"
        label={t('trainerNav.trainers')}
        columns={columns}
        rowKey={(x) => x.id}
        {...list}
        tools={
          <ListLine
            instead={{ district: null }}
            text={async (of) => (await import('./trainingLine')).trainersLine(of, filters)}
          />
        }
        empty={
          <Empty
            icon="trainer"
            title={t('trainer.emptyTitle')}
            text={t('trainer.emptyText')}
            action={<Link to={href('/training')}>{t('coverage.toTraining')}</Link>}
          />
        }
      />
      {adding && <NewTrainer onClose={add.close} />}
    </>
  );
}
