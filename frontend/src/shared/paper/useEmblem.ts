import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ProblemError } from '@/api/problem';
import { readFile } from './readFile';

/** The emblem that an office's papers bear, and an address of it for this page. @param province null: the Department's */
export function useEmblem(province: string | null) {
  const path = province === null ? '/emblem' : `/provinces/${province}/emblem`;
  const picture = useQuery({
    queryKey: ['emblem', path],
    queryFn: async ({ signal }) => {
      try {
        return await readFile(path, {}, 'image/png, image/jpeg', signal);
      } catch (error) {
        // an office without one is none that has failed
        if (error instanceof ProblemError && error.status === 404) return null;
        throw error;
      }
    },
  });
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!picture.data) return setAddress(undefined);
    const made = URL.createObjectURL(picture.data);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture.data]);
  return { picture, address };
}
