import { Button, Select, SimpleGrid, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { DateField } from '@/shared/ui/DateField';
import { Icon } from '@/shared/ui/icons';
import { OWNERS } from '../visitWords';
import { newStep, type Step } from './visitValues';

/** What was agreed to be done next, by whom and until when. */
export function StepFields({
  steps,
  stored,
  today,
  onChange,
  errorOf,
}: {
  steps: readonly Step[];
  /** The ids of those that were agreed before: only they can be done by now. */
  stored: readonly string[];
  today: string;
  onChange: (steps: Step[]) => void;
  errorOf: (at: number, field: keyof Step) => React.ReactNode;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const change = (at: number, to: Partial<Step>) =>
    onChange(steps.map((step, i) => (i === at ? { ...step, ...to } : step)));
  return (
    <>
      {steps.map((step, i) => (
        <fieldset key={step.id} className="mk-plainset" style={{ display: 'grid', gap: 8 }}>
          <legend className="mk-cardhead" style={{ width: '100%', marginBottom: 2 }}>
            <span>{t('steps.one', { n: f.n(i + 1) })}</span>
            <button
              type="button"
              className="mk-plain"
              aria-label={t('steps.removeOne', { n: f.n(i + 1) })}
              onClick={() => onChange(steps.filter((_, at) => at !== i))}
            >
              <Icon name="trash" size={14} />
              {t('common.delete')}
            </button>
          </legend>
          <Textarea
            autosize
            minRows={2}
            label={t('steps.text')}
            value={step.text}
            error={errorOf(i, 'text')}
            onChange={(e) => change(i, { text: e.currentTarget.value })}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <Select
              label={t('steps.owner')}
              allowDeselect={false}
              data={OWNERS.map((value) => ({ value, label: t(`stepOwner.${value}`) }))}
              value={step.owner}
              error={errorOf(i, 'owner')}
              onChange={(owner) => owner && change(i, { owner: owner as Step['owner'] })}
            />
            <DateField
              clearable
              label={t('steps.dueOn')}
              value={step.dueOn}
              error={errorOf(i, 'dueOn')}
              onChange={(dueOn) => change(i, { dueOn })}
            />
            {(stored.includes(step.id) || step.doneOn !== null) && (
              <DateField
                clearable
                label={t('steps.doneOn')}
                maxDate={today}
                value={step.doneOn}
                error={errorOf(i, 'doneOn')}
                onChange={(doneOn) => change(i, { doneOn })}
              />
            )}
          </SimpleGrid>
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => onChange([...steps, newStep()])}
        >
          {t('steps.add')}
        </Button>
      </div>
    </>
  );
}
