package org.maekhai.report.document;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maekhai.shared.letter.TemplateField;

/** All that a template may ask for, in the order of a report. */
record TemplateFieldsView(@Schema(required = true) List<TemplateField> items) {}
