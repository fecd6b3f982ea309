import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { clockBehind, serverDay } from './clock';
import { useFormat } from './format';
import { Warning } from './ui/Warning';

const MINUTE = 60_000;

/**
 * Whoever is about to enter a day is told before that the clock of this device is wrong, and by how much.
 *
 * @param day what stands in the form, from this device; the server's is offered instead
 */
export function ClockWarning({
  day,
  onServerDay,
}: {
  day?: string | null;
  onServerDay?: (day: string) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const behind = clockBehind();
  if (behind === 0) return null;
  const minutes = Math.round(Math.abs(behind) / MINUTE);
  const by =
    minutes < 60
      ? t('clock.minutes', { n: f.n(minutes) })
      : minutes < 48 * 60
        ? t('clock.hours', { n: f.n(Math.round(minutes / 60)) })
        : t('clock.days', { n: f.n(Math.round(minutes / 1440)) });
  const server = serverDay();
  const other = onServerDay && day !== server;
  return (
    <Warning icon="clock">
      {t(behind > 0 ? 'clock.behind' : 'clock.ahead', { by })}{' '}
      {other
        ? t('clock.fromDevice', { day: f.date(day), server: f.date(server) })
        : t('clock.fromServer', { server: f.date(server) })}
      {other && (
        <>
          <br />
          <Button size="xs" mt={6} variant="default" onClick={() => onServerDay(server)}>
            {t('clock.useServer', { server: f.date(server) })}
          </Button>
        </>
      )}
    </Warning>
  );
}
