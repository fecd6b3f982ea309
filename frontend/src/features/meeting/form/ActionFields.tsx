import { Autocomplete, Button, SimpleGrid, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '@/api/types';
import { useFormat } from '@/shared/format';
import { DateField } from '@/shared/ui/DateField';
import { Icon } from '@/shared/ui/icons';
import { carryOver } from '../asked';
import { type ActionItem, newAction } from '../meetingValues';
import { useMeetingName } from '../useMeetingName';
import { putBack } from './putBack';
import { useUndo } from './useUndo';

/** What is to be done by whom until when, and what earlier meetings left open. */
export function ActionFields({
  actions,
  province,
  on,
  stored,
  today,
  people,
  onChange,
  errorOf,
}: {
  actions: readonly ActionItem[];
  province: string;
  on: string | null;
  /** Those that were agreed before: only they can be done by now, or be carried on by a later meeting. */
  stored: Meeting['actions'];
  today: string;
  /** Who may be meant, as they are called. */
  people: readonly string[];
  onChange: (actions: ActionItem[]) => void;
  errorOf: (id: string, field: keyof ActionItem) => ReactNode;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const nameOf = useMeetingName();
  const list = useRef<HTMLDivElement>(null);
  const next = useRef<string>(undefined);
  useEffect(() => {
    if (next.current === undefined) return;
    list.current?.querySelector<HTMLElement>(next.current)?.focus();
    next.current = undefined;
  });
  const now = useRef({ actions, onChange });
  now.current = { actions, onChange };
  const undo = useUndo();
  const open = useQuery({ ...carryOver({ province }), enabled: province !== '' });
  const taken = new Set<string | null | undefined>(actions.flatMap((one) => [one.id, one.carriedFrom]));
  const from = new Map((open.data?.items ?? []).map((one) => [one.action.id, one]));
  const left = [...from.values()].filter(
    ({ action, meeting }) => !taken.has(action.id) && (on === null || meeting.on <= on),
  );
  const change = (id: string, to: Partial<ActionItem>) =>
    onChange(actions.map((one) => (one.id === id ? { ...one, ...to } : one)));
  const take = (some: typeof left) =>
    onChange([
      ...actions,
      ...some.map(({ action }) =>
        newAction({
          text: action.text,
          owner: action.owner ?? '',
          dueOn: action.dueOn ?? null,
          carriedFrom: action.id,
        }),
      ),
    ]);
  return (
    <div ref={list} className="mk-grid" style={{ gap: 12 }}>
      {left.length > 0 && (
        <div className="mk-leftopen">
          <div className="mk-cardhead" style={{ marginBottom: 4 }}>
            <strong>{t('actionForm.left', { n: f.n(left.length) })}</strong>
            <button type="button" className="mk-plain" onClick={() => take(left)}>
              <Icon name="plus" size={14} />
              {t('actionForm.takeAll')}
            </button>
          </div>
          <ul className="mk-people">
            {left.map((one) => (
              <li key={one.action.id}>
                <span className="mk-spoken" lang="th">
                  {one.action.text}
                </span>
                <span className="mk-small mk-muted">
                  {nameOf(one.meeting)}
                  {one.action.owner && ` · ${one.action.owner}`}
                  {one.action.dueOn && ` · ${t('action.until', { date: f.date(one.action.dueOn) })}`}
                  {one.overdueDays > 0 && (
                    <span className="mk-down"> · {t('action.overdueDays', { n: f.n(one.overdueDays) })}</span>
                  )}
                </span>
                <button
                  type="button"
                  className="mk-plain"
                  style={{ justifySelf: 'start' }}
                  onClick={() => take([one])}
                >
                  <Icon name="plus" size={14} />
                  {t('actionForm.take')}
                  <span className="visually-hidden"> {one.action.text}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {actions.map((one, i) => {
        const origin = one.carriedFrom === null ? undefined : from.get(one.carriedFrom);
        const known = stored.find(({ id }) => id === one.id);
        const goesOnAt = known?.carriedTo;
        return (
          <fieldset key={one.id} className="mk-plainset mk-actionform">
            <legend className="mk-cardhead">
              <span>
                {t('action.one', { n: f.n(i + 1) })}
                {one.carriedFrom !== null && (
                  <span className="mk-small mk-muted">
                    {' · '}
                    {origin ? t('action.from', { meeting: nameOf(origin.meeting) }) : t('action.carried')}
                  </span>
                )}
              </span>
              {!goesOnAt && (
                <button
                  type="button"
                  className="mk-plain"
                  aria-label={t('actionForm.removeOne', { n: f.n(i + 1) })}
                  onClick={() => {
                    onChange(actions.filter(({ id }) => id !== one.id));
                    next.current = '[data-add]';
                    undo(
                      t('removed.action', { what: one.text.trim() || t('action.one', { n: f.n(i + 1) }) }),
                      t('removed.undo'),
                      () => now.current.onChange(putBack(actions, now.current.actions, one.id)),
                    );
                  }}
                >
                  <Icon name="trash" size={14} />
                  {t('common.delete')}
                </button>
              )}
            </legend>
            {goesOnAt && (
              <p className="mk-small mk-muted" style={{ margin: 0 }}>
                <Icon name="lock" size={14} /> {t('actionForm.goesOn', { meeting: nameOf(goesOnAt) })}
              </p>
            )}
            <Textarea
              id={`action-${one.id}`}
              autosize
              minRows={2}
              label={t('action.text')}
              maxLength={2000}
              value={one.text}
              error={errorOf(one.id, 'text') ?? errorOf(one.id, 'carriedFrom')}
              onChange={(e) => change(one.id, { text: e.currentTarget.value })}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              <Autocomplete
                label={t('action.owner')}
                placeholder={t('actionForm.ownerHint')}
                data={[...new Set(people)]}
                limit={8}
                maxLength={300}
                value={one.owner}
                error={errorOf(one.id, 'owner')}
                onChange={(owner) => change(one.id, { owner })}
              />
              <DateField
                clearable
                label={t('action.dueOn')}
                value={one.dueOn}
                error={errorOf(one.id, 'dueOn')}
                onChange={(dueOn) => change(one.id, { dueOn })}
              />
              {!goesOnAt && (known || one.doneOn !== null) && (
                <DateField
                  clearable
                  label={t('action.doneOn')}
                  maxDate={today}
                  value={one.doneOn}
                  error={errorOf(one.id, 'doneOn')}
                  onChange={(doneOn) => change(one.id, { doneOn })}
                />
              )}
            </SimpleGrid>
          </fieldset>
        );
      })}
      <div>
        <Button
          size="xs"
          variant="default"
          data-add
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => {
            const one = newAction();
            onChange([...actions, one]);
            next.current = `#action-${one.id}`;
          }}
        >
          {t('actionForm.add')}
        </Button>
      </div>
    </div>
  );
}
