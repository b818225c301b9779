/** A help desk whose staff get reply drafts from a language model and decide what to send. */
@NullMarked
package com.example.helpdesk;

import org.jspecify.annotations.NullMarked;
