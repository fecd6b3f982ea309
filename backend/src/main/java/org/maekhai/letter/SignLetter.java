package org.maekhai.letter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * It is signed.
 *
 * @param position the signer's office, {@code capacity} for whom it is signed (ปฏิบัติราชการแทน …)
 * @param letterNumber number and day may follow
 */
record SignLetter(
        @NotBlank(message = "REQUIRED") @Size(max = 200, message = "TOO_LONG")
        String signedBy,

        @NotBlank(message = "REQUIRED") @Size(max = 200, message = "TOO_LONG")
        String position,

        @Size(max = 300, message = "TOO_LONG") String capacity,
        @Size(max = 100, message = "TOO_LONG") String letterNumber,
        LocalDate letterDate) {}
