// axios with axios-auth-refresh and its option `deduplicateRefresh: false`.
import type { Api, Setting } from '../contestant.ts';
import { connectWith } from './axios-auth-refresh.ts';

export function connect(setting: Setting): Api {
  return connectWith({ deduplicateRefresh: false }, setting);
}
