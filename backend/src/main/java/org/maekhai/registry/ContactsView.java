package org.maekhai.registry;

import jakarta.validation.constraints.Size;
import org.maekhai.shared.http.MultiLine;

/** @param clerk the chief administrator (ปลัด) */
record ContactsView(
        @Size(max = 200, message = "TOO_LONG") String mayor,
        @Size(max = 200, message = "TOO_LONG") String clerk,
        @Size(max = 200, message = "TOO_LONG") String financeDirector,
        @Size(max = 1000, message = "TOO_LONG") @MultiLine String address,
        @Size(max = 100, message = "TOO_LONG") String phone,
        @Size(max = 200, message = "TOO_LONG") String email) {}
