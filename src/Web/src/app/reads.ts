import { useQuery } from '@tanstack/react-query';
import { api, read, type Schema } from '../api/api';
import { Problem } from '../api/problem';

export const feedKey = ['calendarFeed'] as const;

/** Since when there is an address for calendar programs; `null` where there is none. */
export const useCalendarFeed = () =>
  useQuery({
    queryKey: feedKey,
    queryFn: async ({ signal }): Promise<Schema<'CalendarFeed'> | null> => {
      try {
        return await read(api.GET('/calendar/feed', { signal }));
      } catch (failure) {
        if (failure instanceof Problem && failure.status === 404) {
          return null;
        }
        throw failure;
      }
    },
  });
