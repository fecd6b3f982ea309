import { useQuery } from '@tanstack/react-query';
import { ListLine } from '@/shared/line/ListLine';
import { useScope } from '@/shared/session';
import { statusOf } from './statusOf';

/** The text that tells a local government how it stands. */
export default function TellPlace({ code, name }: { code: string; name: string }) {
  const { asOf } = useScope();
  const { data } = useQuery(statusOf(code, asOf));
  if (!data) return null;
  return (
    <ListLine concerned={name} text={async (of) => (await import('./placeLine')).placeLine(of, name, data)} />
  );
}
