import { Button, SegmentedControl, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { newId } from '@/shared/newId';
import type { Raised, Raising } from '@/shared/raising';
import { Icon } from '@/shared/ui/icons';
import '../issue.css';
import { likeText } from '../issueValues';
import { KINDS, MODULES, SEVERITIES } from '../issueWords';
import { Similar } from '../Similar';
import { keepRaised, missing } from './keepRaised';

const begin = (given: Partial<Raised>): Raised => ({
  id: newId(),
  kind: 'PROBLEM',
  module: null,
  severity: 'MEDIUM',
  title: '',
  detail: '',
  ...given,
});

/** What can't be solved today, told in the form of the visit in which it was found. */
const Fields: Raising['Fields'] = ({ raised, onChange, errorOf }) => {
  const { t } = useTranslation();
  const f = useFormat();
  const change = (at: number, to: Partial<Raised>) =>
    onChange(raised.map((one, i) => (i === at ? { ...one, ...to } : one)));
  return (
    <>
      <p className="mk-small mk-muted" style={{ margin: 0 }}>
        {t('issueRaise.lead')}
      </p>
      {raised.map((one, i) => (
        <fieldset
          key={one.id}
          id={`raised-${one.id}`}
          className="mk-plainset"
          style={{ display: 'grid', gap: 8 }}
        >
          <legend className="mk-cardhead" style={{ width: '100%', marginBottom: 2 }}>
            <span>{t('issueRaise.one', { n: f.n(i + 1) })}</span>
            <button
              type="button"
              className="mk-plain"
              aria-label={t('issueRaise.removeOne', { n: f.n(i + 1) })}
              onClick={() => onChange(raised.filter((_, at) => at !== i))}
            >
              <Icon name="trash" size={14} />
              {t('common.delete')}
            </button>
          </legend>
          <TextInput
            maxLength={300}
            label={t('issue.title')}
            placeholder={t('issueForm.titleHint')}
            value={one.title}
            error={errorOf(i, 'title')}
            onChange={(e) => change(i, { title: e.currentTarget.value })}
          />
          <Textarea
            autosize
            minRows={2}
            label={t('issue.detail')}
            value={one.detail}
            onChange={(e) => change(i, { detail: e.currentTarget.value })}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <Select
              allowDeselect={false}
              label={t('issue.kind')}
              data={KINDS.map((value) => ({ value, label: t(`issueKind.${value}`) }))}
              value={one.kind}
              onChange={(kind) => kind && change(i, { kind: kind as Raised['kind'] })}
            />
            <Select
              allowDeselect={false}
              label={t('issue.module')}
              data={MODULES.map((value) => ({ value, label: t(`issueModule.${value}`) }))}
              value={one.module}
              error={errorOf(i, 'module')}
              onChange={(module) => module && change(i, { module: module as Raised['module'] })}
            />
          </SimpleGrid>
          <div>
            <span className="mk-formlabel" id={`severity-${one.id}`}>
              {t('issue.severity')}
            </span>
            <SegmentedControl
              fullWidth
              aria-labelledby={`severity-${one.id}`}
              data={SEVERITIES.map((value) => ({ value, label: t(`issueSeverity.${value}`) }))}
              value={one.severity}
              onChange={(severity) => change(i, { severity: severity as Raised['severity'] })}
            />
          </div>
          {likeText(one) !== '' && (
            <Similar text={likeText(one)} module={one.module} except={one.id} limit={3} />
          )}
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => onChange([...raised, begin({})])}
        >
          {t('issueRaise.add')}
        </Button>
      </div>
    </>
  );
};

export const raising: Raising = { Fields, begin, missing, keep: keepRaised };
