import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, read, readEntity } from '../api/api';
import { byCursor } from '../api/pages';

export const webhooksKey = ['webhooks'] as const;

export const webhookKey = (id: string) => [...webhooksKey, 'one', id] as const;

export const useWebhooks = () =>
  useInfiniteQuery({
    queryKey: [...webhooksKey, 'list'],
    queryFn: ({ pageParam, signal }) =>
      read(api.GET('/webhooks', { params: { query: pageParam === undefined ? {} : { cursor: pageParam } }, signal })),
    ...byCursor,
  });

export const useWebhook = (id: string) =>
  useQuery({
    queryKey: webhookKey(id),
    queryFn: ({ signal }) => readEntity(api.GET('/webhooks/{id}', { params: { path: { id } }, signal })),
  });

/** What was sent to a webhook in the last 30 days, the latest first. */
export const useDeliveries = (id: string) =>
  useInfiniteQuery({
    queryKey: [...webhooksKey, 'deliveries', id],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/webhooks/{id}/deliveries', {
          params: { path: { id }, query: { limit: 20, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    ...byCursor,
  });
