package dev.vagus.agent.instrument.openai;

import com.openai.core.ClientOptions;
import com.openai.core.JsonField;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.completions.CompletionUsage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseReasoningItem;
import com.openai.models.responses.ResponseUsage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads of members that the library got after the oldest version we support. Where one is missing
 * the first read finds out and the later ones are skipped: that fact is lost, nothing else.
 */
@SuppressWarnings("deprecation") // what the library deprecates still arrives
final class LaterMembers {
  private static volatile boolean noAzure;
  private static volatile boolean noErrorCode;
  private static volatile boolean noCacheWrite;
  private static volatile boolean noInputDetails;
  private static volatile boolean noInputCacheWrite;
  private static volatile boolean noConversation;
  private static volatile boolean noRequestTier;
  private static volatile boolean noResponseConversation;
  private static volatile boolean noResponseTier;
  private static volatile boolean noReasoningContent;

  private LaterMembers() {}

  /** Since 1.0. */
  static boolean isAzure(ClientOptions options) {
    if (noAzure) {
      return false;
    }
    try {
      return options.azureServiceVersion() != null;
    } catch (LinkageError e) {
      noAzure = true;
      return false;
    }
  }

  /** The provider's own code of a failure. Since 1.0. */
  static @Nullable String errorCode(OpenAIServiceException error) {
    if (noErrorCode) {
      return null;
    }
    try {
      return error.code().orElse(null);
    } catch (LinkageError e) {
      noErrorCode = true;
      return null;
    }
  }

  static @Nullable Long cacheWriteTokens(CompletionUsage.PromptTokensDetails details) {
    if (noCacheWrite) {
      return null;
    }
    try {
      return Fields.integer(details._cacheWriteTokens());
    } catch (LinkageError e) {
      noCacheWrite = true;
      return null;
    }
  }

  /** Cached and cache-written tokens of a response, in this order. Since 1.0. */
  static @Nullable Long[] inputDetails(ResponseUsage usage) {
    @Nullable Long[] read = new Long[2];
    if (noInputDetails) {
      return read;
    }
    try {
      Object value = Fields.value(usage._inputTokensDetails());
      if (value instanceof ResponseUsage.InputTokensDetails details) {
        read[0] = Fields.integer(details._cachedTokens());
        read[1] = inputCacheWrite(details);
      }
    } catch (LinkageError e) {
      noInputDetails = true;
    }
    return read;
  }

  private static @Nullable Long inputCacheWrite(ResponseUsage.InputTokensDetails details) {
    if (noInputCacheWrite) {
      return null;
    }
    try {
      return Fields.integer(details._cacheWriteTokens());
    } catch (LinkageError e) {
      noInputCacheWrite = true;
      return null;
    }
  }

  static @Nullable String conversationId(ResponseCreateParams params) {
    if (noConversation) {
      return Fields.extra(params._additionalBodyProperties(), "conversation");
    }
    try {
      Object value = Fields.value(params._conversation());
      if (value instanceof ResponseCreateParams.Conversation conversation) {
        if (conversation.isId()) {
          return conversation.asId();
        }
        return conversation.isResponseConversationParam()
            ? Fields.text(conversation.asResponseConversationParam()._id())
            : null;
      }
    } catch (LinkageError e) {
      noConversation = true;
    }
    return null;
  }

  static @Nullable String conversationId(Response response) {
    if (noResponseConversation) {
      return null;
    }
    try {
      Object value = Fields.value(response._conversation());
      return value instanceof Response.Conversation conversation
          ? Fields.text(conversation._id())
          : null;
    } catch (LinkageError e) {
      noResponseConversation = true;
      return null;
    }
  }

  static @Nullable String serviceTier(ResponseCreateParams params) {
    if (noRequestTier) {
      return Fields.extra(params._additionalBodyProperties(), "service_tier");
    }
    try {
      return Fields.text(params._serviceTier());
    } catch (LinkageError e) {
      noRequestTier = true;
      return serviceTier(params);
    }
  }

  static @Nullable String serviceTier(Response response) {
    if (noResponseTier) {
      return Fields.extra(response._additionalProperties(), "service_tier");
    }
    try {
      return Fields.text(response._serviceTier());
    } catch (LinkageError e) {
      noResponseTier = true;
      return serviceTier(response);
    }
  }

  /**
   * Reasoning that the provider did not summarise; items of {@code ResponseReasoningItem.Content}.
   */
  static List<?> reasoningContent(ResponseReasoningItem item) {
    if (noReasoningContent) {
      return List.of();
    }
    try {
      JsonField<?> content = item._content();
      return Fields.list(content);
    } catch (LinkageError e) {
      noReasoningContent = true;
      return List.of();
    }
  }
}
