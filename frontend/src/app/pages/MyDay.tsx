import { CalendarFeed } from '@/features/visit/calendar/CalendarFeed';
import { MyDay } from '@/features/visit/day/MyDay';
import { useMe } from '@/shared/session';

export default function MyDayPage() {
  const me = useMe();
  return <MyDay>{me.trainerId && <CalendarFeed trainer={me.trainerId} />}</MyDay>;
}
