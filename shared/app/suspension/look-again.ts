/**
 * After the first look a second, once nobody remembers the entry as it was and the list has come up with the commits; and a last one, for a
 * list that was late. Seconds.
 */
export const LOOK_AGAIN_AFTER_S = [120, 900] as const;
