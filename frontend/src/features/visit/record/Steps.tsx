import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Dialog } from '@/shared/ui/Dialog';
import { toastDone, toastWarning } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useSend } from '@/shared/useSend';
import { useToday } from '@/shared/useToday';
import { changeWaits, changing } from '../asWritten';

/** What is to be done next, and whether it was. */
export function Steps({ visit, etag, writable }: { visit: Visit; etag: string | null; writable: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const today = useToday();
  const { send, busy } = useSend();
  const heading = useRef<HTMLHeadingElement>(null);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const ticked = useRef<string>(undefined);
  const [asking, setAsking] = useState<string>();
  const [agreed, setAgreed] = useState(false);
  const steps = visit.nextSteps;

  const where = () => {
    const at = steps.findIndex((one) => one.id === ticked.current);
    const next = [...steps.slice(at + 1), ...steps.slice(0, at)].find((one) => !one.doneOn);
    return (next && buttons.current.get(next.id)) ?? heading.current;
  };
  // the button that was pressed is gone with what it did: keys go on at the next one
  useEffect(() => {
    if (!steps.find((one) => one.id === ticked.current)?.doneOn) return;
    if (document.activeElement === document.body) where()?.focus();
    ticked.current = undefined;
  });

  const tick = (step: string) => {
    ticked.current = step;
    const after = steps.map((one) => (one.id === step ? { ...one, doneOn: today } : one));
    return send(changing(visit, etag, { nextSteps: after }), {
      done: () => toastDone(t(visit.confirmation ? 'steps.tickedAnew' : 'steps.ticked')),
      later: { ...changeWaits(visit, t('steps.ticked')), kept: () => toastWarning(t('offline.kept')) },
    });
  };
  return (
    <section className="mk-card" aria-labelledby="steps">
      <h2 id="steps" ref={heading} tabIndex={-1}>
        {t('steps.title')}
      </h2>
      <ul className="mk-people">
        {steps.map((step) => (
          <li key={step.id}>
            <span style={{ whiteSpace: 'pre-line' }}>{step.text}</span>
            <span className="mk-small mk-muted">
              {t(`stepOwner.${step.owner}`)}
              {step.dueOn && ` · ${t('steps.until', { date: f.date(step.dueOn) })}`}
              {step.doneOn && ` · ${t('steps.done', { date: f.date(step.doneOn) })}`}
            </span>
            {!step.doneOn && writable && (
              <Button
                ref={(button) => {
                  if (button) buttons.current.set(step.id, button);
                  else buttons.current.delete(step.id);
                }}
                size="xs"
                variant="default"
                className="mk-noprint"
                style={{ justifySelf: 'start' }}
                aria-disabled={busy}
                aria-label={t('steps.tickOne', { what: step.text })}
                leftSection={<Icon name="check" size={14} />}
                onClick={() => {
                  if (busy) return;
                  if (visit.confirmation && !agreed) setAsking(step.id);
                  else void tick(step.id);
                }}
              >
                {t('steps.tick')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asking !== undefined && (
        <Dialog title={t('steps.askTitle')} onClose={() => setAsking(undefined)}>
          <Stack>
            <div>{t('steps.askText')}</div>
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsking(undefined)}>
                {t('common.cancel')}
              </Button>
              <Button
                onClick={() => {
                  setAgreed(true);
                  setAsking(undefined);
                  void tick(asking);
                }}
              >
                {t('steps.tick')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </section>
  );
}
