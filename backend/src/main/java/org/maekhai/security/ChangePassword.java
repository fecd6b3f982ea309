package org.maekhai.security;

import jakarta.validation.constraints.NotNull;

/** @param revokeTokens whether my tokens end as well; they stay when nothing is said */
record ChangePassword(
        @NotNull(message = "REQUIRED") String currentPassword,
        @NotNull(message = "REQUIRED") String newPassword,
        Boolean revokeTokens) {}
