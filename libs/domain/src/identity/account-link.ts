/** What the one-time links are for that are sent to the holder of an account. */
export const LINK_PURPOSES = ['PASSWORD_RESET', 'ADDRESS_CHANGE'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** How long such a link works, in minutes from when it was sent. */
export const LINK_LIFE_MINUTES: Record<LinkPurpose, number> = { PASSWORD_RESET: 30, ADDRESS_CHANGE: 24 * 60 };

/**
 * So many links for a new password an account is sent within the life of one; who asks for more gets no other answer, and
 * no mail. When the last of them has died, the next goes out: strangers who ask cannot keep the owner without any.
 */
export const RESET_LINKS_AT_A_TIME = 3;
