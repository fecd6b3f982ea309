import { Button, Menu, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memo, type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/ui/icons';
import {
  bySection,
  type Matter,
  newMatter,
  numberOf,
  put,
  step,
  USUAL_RESOLUTIONS,
  withResolution,
} from '../agenda';
import { earlierMeetings } from '../asked';
import type { MeetingValues } from '../meetingValues';
import { ADOPTING, SECTIONS, type Section } from '../meetingWords';
import { putBack } from './putBack';
import { useUndo } from './useUndo';

interface Adopting
  extends Pick<MeetingValues, 'id' | 'kind' | 'provinceCode' | 'on' | 'adoptsId' | 'corrections'> {
  onAdopts: (id: string | null) => void;
  onCorrections: (text: string) => void;
  adoptsError: ReactNode;
  correctionsError: ReactNode;
}

interface Props {
  agenda: readonly Matter[];
  onChange: (agenda: Matter[]) => void;
  /** What was agreed is to be done by somebody. */
  onAction: (matter: Matter) => void;
  errorOf: (id: string, field: string) => ReactNode;
  adopting: Adopting;
}

/** The five sections, with what is said and agreed on each matter while the meeting goes on. */
export function AgendaFields({ agenda, onChange, onAction, errorOf, adopting }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [held, setHeld] = useState<string>();
  const [over, setOver] = useState<string>();
  const [told, setTold] = useState('');
  const list = useRef<HTMLDivElement>(null);
  /** What keys go on with, once it is drawn. */
  const next = useRef<string>(undefined);
  useEffect(() => {
    if (next.current === undefined) return;
    list.current?.querySelector<HTMLElement>(next.current)?.focus();
    next.current = undefined;
  });
  // rows are drawn anew only when they change themselves
  const now = useRef({ agenda, onChange, onAction });
  now.current = { agenda, onChange, onAction };

  const toggle = useCallback((id: string) => {
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  const change = useCallback((id: string, to: Partial<Matter>) => {
    const { agenda: all, onChange: tell } = now.current;
    tell(all.map((one) => (one.id === id ? { ...one, ...to } : one)));
  }, []);
  const move = (id: string, after: Matter[] | undefined) => {
    if (!after) return;
    onChange(after);
    next.current = `[data-grip="${id}"]`;
    setTold(t('agendaForm.moved', { number: f.digits(numberOf(after, id)) }));
  };
  const moving = useRef(move);
  moving.current = move;
  const byStep = useCallback((id: string, by: -1 | 1) => {
    moving.current(id, step(now.current.agenda, id, by));
  }, []);
  const toSection = useCallback((id: string, section: Section) => {
    moving.current(id, put(now.current.agenda, id, section));
  }, []);
  const undo = useUndo();
  const remove = useCallback(
    (id: string) => {
      const { agenda: all, onChange: tell } = now.current;
      const gone = all.find((one) => one.id === id);
      tell(all.filter((one) => one.id !== id));
      next.current = `[data-add="${gone?.section}"]`;
      undo(
        t('removed.matter', { what: gone?.title.trim() || t('agendaForm.untitled') }),
        t('removed.undo'),
        () => now.current.onChange(putBack(all, now.current.agenda, id)),
      );
    },
    [t, undo],
  );
  const act = useCallback((id: string) => {
    const one = now.current.agenda.find((matter) => matter.id === id);
    if (one) now.current.onAction(one);
  }, []);
  const add = (section: Section) => {
    const one = newMatter(section);
    onChange([...agenda, one]);
    setOpen((before) => new Set([...before, one.id]));
    next.current = `#title-${one.id}`;
  };
  const drop = (section: Section, before?: string) => {
    if (held !== undefined) onChange(put(agenda, held, section, before));
    setHeld(undefined);
    setOver(undefined);
  };
  return (
    <div ref={list} className="mk-agenda">
      <span className="visually-hidden" role="status">
        {told}
      </span>
      {bySection(agenda).map(([section, matters]) => (
        <section
          key={section}
          aria-labelledby={`section-${section}`}
          data-may={held !== undefined || undefined}
          data-over={over === `section-${section}` || undefined}
          onDragOver={(e) => {
            if (held === undefined) return;
            e.preventDefault();
            setOver(`section-${section}`);
          }}
          onDrop={(e) => {
            e.preventDefault();
            drop(section);
          }}
        >
          <h3 id={`section-${section}`}>
            <small>{t('agendaForm.section', { n: f.n(section) })}</small>
            {t(`meetingSection.${section}`)}
          </h3>
          {section === ADOPTING && <Adopting {...adopting} />}
          {matters.length > 0 && (
            <ol>
              {matters.map((one, i) => (
                <li
                  key={one.id}
                  data-over={over === one.id || undefined}
                  onDragOver={(e) => {
                    if (held === undefined) return;
                    e.preventDefault();
                    e.stopPropagation();
                    setOver(one.id);
                  }}
                  onDrop={(e) => {
                    e.preventDefault();
                    e.stopPropagation();
                    drop(section, one.id);
                  }}
                >
                  <MatterFields
                    matter={one}
                    number={`${section}.${i + 1}`}
                    open={open.has(one.id) || errorOf(one.id, 'any') !== undefined}
                    titleError={errorOf(one.id, 'title')}
                    factsError={errorOf(one.id, 'facts')}
                    discussionError={errorOf(one.id, 'discussion')}
                    resolutionError={errorOf(one.id, 'resolution')}
                    onToggle={toggle}
                    onChange={change}
                    onStep={byStep}
                    onSection={toSection}
                    onRemove={remove}
                    onAction={act}
                    onHold={setHeld}
                  />
                </li>
              ))}
            </ol>
          )}
          <div>
            <Button
              size="xs"
              variant="default"
              data-add={section}
              leftSection={<Icon name="plus" size={14} />}
              onClick={() => add(section)}
            >
              {t('agendaForm.add')}
              <span className="visually-hidden"> {t(`meetingSection.${section}`)}</span>
            </Button>
          </div>
        </section>
      ))}
    </div>
  );
}

interface MatterProps {
  matter: Matter;
  number: string;
  open: boolean;
  titleError: ReactNode;
  factsError: ReactNode;
  discussionError: ReactNode;
  resolutionError: ReactNode;
  onToggle: (id: string) => void;
  onChange: (id: string, to: Partial<Matter>) => void;
  onStep: (id: string, by: -1 | 1) => void;
  onSection: (id: string, section: Section) => void;
  onRemove: (id: string) => void;
  onAction: (id: string) => void;
  onHold: (id: string | undefined) => void;
}

/** One matter: a line that says what it is and what was agreed, and opens to what is said about it. */
const MatterFields = memo(function MatterFields({
  matter: one,
  number,
  open,
  titleError,
  factsError,
  discussionError,
  resolutionError,
  onToggle,
  onChange,
  onStep,
  onSection,
  onRemove,
  onAction,
  onHold,
}: MatterProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const body = useId();
  const called = f.digits(number);
  const name = one.title.trim() || t('agendaForm.untitled');
  return (
    <article
      className="mk-matter"
      aria-label={`${called} ${name}`}
      draggable={!open}
      onDragStart={(e) => {
        e.dataTransfer.effectAllowed = 'move';
        e.dataTransfer.setData('text/plain', one.title);
        onHold(one.id);
      }}
      onDragEnd={() => onHold(undefined)}
    >
      <div className="mk-matterhead">
        <button
          type="button"
          className="mk-mattername"
          aria-expanded={open}
          aria-controls={body}
          onClick={() => onToggle(one.id)}
        >
          <span className="mk-matterno mk-num">{called}</span>
          <span>
            <span className="mk-mattertitle">{name}</span>
            {!open && (
              <span className="mk-small mk-agreed" data-none={one.resolution.trim() === '' || undefined}>
                {one.resolution.trim() === ''
                  ? t('agendaForm.noResolution')
                  : t('agendaForm.agreed', { what: one.resolution.trim() })}
              </span>
            )}
          </span>
        </button>
        <Menu position="bottom-end" shadow="md" withinPortal>
          <Menu.Target>
            <button
              type="button"
              className="mk-plain mk-grip"
              data-grip={one.id}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              aria-label={t('agendaForm.menuOf', { what: `${called} ${name}` })}
              title={t('agendaForm.keys')}
              onKeyDown={(e) => {
                if (!e.altKey || (e.key !== 'ArrowUp' && e.key !== 'ArrowDown')) return;
                // the menu opens by the same keys without Alt
                e.preventDefault();
                e.stopPropagation();
                onStep(one.id, e.key === 'ArrowUp' ? -1 : 1);
              }}
            >
              <Icon name="more" size={18} />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Icon name="up" size={16} />} onClick={() => onStep(one.id, -1)}>
              {t('agendaForm.up')}
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="down" size={16} />} onClick={() => onStep(one.id, 1)}>
              {t('agendaForm.down')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Label>{t('agendaForm.moveTo')}</Menu.Label>
            {SECTIONS.filter((section) => section !== one.section).map((section) => (
              <Menu.Item key={section} onClick={() => onSection(one.id, section)}>
                {f.n(section)} {t(`meetingSection.${section}`)}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item leftSection={<Icon name="check" size={16} />} onClick={() => onAction(one.id)}>
              {t('agendaForm.toAction')}
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="trash" size={16} />} onClick={() => onRemove(one.id)}>
              {t('agendaForm.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <div id={body} hidden={!open} className="mk-matterbody">
        {open && (
          <>
            <TextInput
              required
              id={`title-${one.id}`}
              label={t('agendaForm.title')}
              maxLength={500}
              value={one.title}
              error={titleError}
              onChange={(e) => onChange(one.id, { title: e.currentTarget.value })}
            />
            <Textarea
              autosize
              minRows={2}
              label={t('meeting.facts')}
              value={one.facts}
              error={factsError}
              onChange={(e) => onChange(one.id, { facts: e.currentTarget.value })}
            />
            <Textarea
              autosize
              minRows={2}
              label={t('meeting.discussion')}
              value={one.discussion}
              error={discussionError}
              onChange={(e) => onChange(one.id, { discussion: e.currentTarget.value })}
            />
            <div className="mk-resolutionfield">
              <Textarea
                autosize
                minRows={2}
                label={t('meeting.resolution')}
                value={one.resolution}
                error={resolutionError}
                onChange={(e) => onChange(one.id, { resolution: e.currentTarget.value })}
              />
              <div className="mk-inline">
                {USUAL_RESOLUTIONS.map((words) => (
                  <button
                    key={words}
                    type="button"
                    lang="th"
                    className="mk-plain"
                    aria-pressed={one.resolution.trim() === words}
                    onClick={() => onChange(one.id, { resolution: withResolution(one.resolution, words) })}
                  >
                    {words}
                  </button>
                ))}
              </div>
            </div>
          </>
        )}
      </div>
    </article>
  );
});

/** Whose minutes are adopted here, and whether something in them was put right. */
function Adopting({
  id,
  kind,
  provinceCode,
  on,
  adoptsId,
  corrections,
  onAdopts,
  onCorrections,
  adoptsError,
  correctionsError,
}: Adopting) {
  const { t } = useTranslation();
  const f = useFormat();
  const [correcting, setCorrecting] = useState(corrections !== '');
  const earlier = useQuery({ ...earlierMeetings(provinceCode, kind, on), enabled: provinceCode !== '' });
  const data = (earlier.data?.items ?? [])
    .filter((one) => one.id !== id)
    .map((one) => ({
      value: one.id,
      label: `${t('meeting.no', { n: f.n(one.number), year: f.fy(one.year) })} · ${f.date(one.on)}`,
    }));
  if (data.length === 0 && adoptsId === null) return null;
  return (
    <div className="mk-adopting">
      <Select
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        label={t('agendaForm.adopts')}
        placeholder={t('agendaForm.adoptsNone')}
        data={data}
        value={adoptsId}
        error={adoptsError}
        onChange={onAdopts}
      />
      {adoptsId !== null &&
        (correcting || corrections !== '' || correctionsError ? (
          <Textarea
            autosize
            minRows={2}
            label={t('agendaForm.corrections')}
            description={t('agendaForm.correctionsHint')}
            value={corrections}
            error={correctionsError}
            onChange={(e) => onCorrections(e.currentTarget.value)}
          />
        ) : (
          <div className="mk-inline mk-small">
            <span>{t('agendaForm.asWritten')}</span>
            <button type="button" className="mk-plain" onClick={() => setCorrecting(true)}>
              <Icon name="pencil" size={14} />
              {t('agendaForm.correct')}
            </button>
          </div>
        ))}
    </div>
  );
}
